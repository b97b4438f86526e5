import { fromThaiDigits } from "./thai-digits.ts";

/**
 * The text as it was meant, for comparing and searching (what people wrote is stored as they wrote it): NFC, invisible
 * characters gone, full-width and Thai digits as ASCII, marks in the order of the keyboard standard (WTT 2.0: consonant,
 * vowel, tone), doubled vowels and tones once, letters drawn out ("มากกกก") once, every run of white space one space.
 * Gives the same text again when applied twice.
 */
export function normaliseThai(text: string): string {
  let current = text;
  // One correction can uncover another (a doubled tone around a sara am); three passes have been enough, ten are a stop.
  for (let pass = 0; pass < 10; pass += 1) {
    const next = normaliseOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function normaliseOnce(text: string): string {
  return (
    fromThaiDigits(text.normalize("NFC"))
      // Zero-width, directional and soft-hyphen characters that phones and office software leave behind.
      .replace(/[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
      .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/เเ/g, "แ")
      // Nikhahit + sara aa typed apart, with the tone before, between or after.
      .replace(/([\u0E48-\u0E4B]?)\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1$2\u0E33")
      .replace(/\u0E33([\u0E48-\u0E4B])/g, "$1\u0E33")
      .replace(/([\u0E48-\u0E4C])([\u0E31\u0E34-\u0E3A\u0E47])/g, "$2$1")
      .replace(/([\u0E30-\u0E3A\u0E45-\u0E4E])\1+/g, "$1")
      .replace(/([\u0E01-\u0E2E\u0E40-\u0E44])\1{2,}/g, "$1")
      .replace(/\s+/g, " ")
      .trim()
  );
}
