import { formatNumber } from "@paknam/thai";

/** A number of people as officers see it: one of fewer than ten could say who they are. */
export const showCount = (count: number): string => (count < 10 ? "<10" : formatNumber(count));
