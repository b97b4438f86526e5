import { truncateGraphemes } from "@paknam/thai";

const MOST_GRAPHEMES = 120;

/**
 * A name as it is kept: of any script, without pictures, without marks that turn the direction of writing or hide (a name of only such is
 * none). Spaces are single.
 * @returns null when nothing is left
 */
export function cleanName(written: string): string | null {
  const name = written
    .normalize("NFC")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u20e3\ufe0f]/gu, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/[\p{Z}\s]+/gu, " ")
    .trim();
  return /\p{L}/u.test(name) ? truncateGraphemes(name, MOST_GRAPHEMES) : null;
}
