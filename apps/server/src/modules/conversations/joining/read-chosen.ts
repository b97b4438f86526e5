import { fromThaiDigits, normaliseThai } from "@paknam/thai";

/** Something to choose, as it is written in the list. */
export type Option = Readonly<{ key: string; label: string }>;

/**
 * Which of a numbered list somebody means: "1 3", "๑,๓", or the names.
 * @returns null when anything of it is not understood
 */
export function readChosen(text: string, options: readonly Option[]): string[] | null {
  const words = fromThaiDigits(normaliseThai(text)).toLowerCase().trim();
  if (/^[\d\s,.]+(และ[\d\s,.]+)*$/.test(words)) {
    const numbers = (words.match(/\d+/g) ?? []).map(Number);
    const chosen = numbers.map((number) => options[number - 1]?.key);
    return chosen.every((key) => key !== undefined) ? [...new Set(chosen)] : null;
  }
  const named = options.filter(({ label }) => {
    const name = normaliseThai(label).toLowerCase();
    return words.includes(name) || (words.length >= 4 && name.includes(words));
  });
  return named.length > 0 ? named.map(({ key }) => key) : null;
}
