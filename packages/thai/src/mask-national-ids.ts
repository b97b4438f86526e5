import { parseNationalId } from "./national-id.ts";

/**
 * Thirteen digits, Thai or Arabic, with a space or a hyphen or two between them, that are no part of a longer number or a code. Thai writes no
 * spaces: they may stand right beside Thai words.
 */
const CANDIDATE = /(?<![0-9๐-๙A-Za-z])[0-9๐-๙](?:[\s\p{Pd}\p{Cf}]{0,2}[0-9๐-๙]){12}(?![0-9๐-๙A-Za-z])/gu;

const COVERED = 10;

/**
 * Covers Thai identification numbers in what people write, all but the last three digits: `เลขบัตร 1-1017-00230-70-8` becomes
 * `เลขบัตร x-xxxx-xxxxx-70-8`. The text keeps its length. Thirteen digits whose last one does not check are something else and stay.
 */
export const maskNationalIds = (text: string): string =>
  text.replace(CANDIDATE, (written) => {
    let digits = 0;
    const covered = written.replace(/[0-9๐-๙]/g, (digit) => (++digits <= COVERED ? "x" : digit));
    return parseNationalId(written).ok ? covered : written;
  });
