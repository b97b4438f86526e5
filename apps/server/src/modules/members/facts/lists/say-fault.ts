import { wordsIn } from "@paknam/wording";
import type { Fault } from "./read-people.ts";

/** What is wrong with a row and what to do, in an officer's words. */
export const sayFault = ({ kind, of }: Fault, language: string): string =>
  wordsIn(language)(`lists.fault.${kind}`, { of: of ?? 0 });
