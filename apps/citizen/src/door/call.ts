import { makeCaller } from "@paknam/contract";

/** Calls that need nobody to be signed in. */
export const call = makeCaller();
