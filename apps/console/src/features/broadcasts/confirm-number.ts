import { fromThaiDigits } from "@paknam/thai";

/** What a person types for a number as the server says it: `1,234` is 1234, and of few (`<10`) it is 10. */
export const plainNumber = (shown: string): string => shown.replaceAll(/[^\d]/g, "");

/** Whether the typed number is the one that was read; commas, blanks and Thai figures are as good. */
export function isSameNumber(typed: string, shown: string): boolean {
  const given = fromThaiDigits(typed).replaceAll(/[\s,<]/g, "");
  return given !== "" && given === plainNumber(shown);
}
