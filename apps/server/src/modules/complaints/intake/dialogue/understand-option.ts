import { normaliseThai } from "@paknam/thai";
import type { Option } from "./draft.ts";

const plain = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,!?…“”"'’()]/g, "")
    .replace(/(ครับ|คับ|ค่ะ|คะ|นะ)+$/, "");

/** "ต.ปากน้ำ" is typed as "ปากน้ำ" or "ตำบลปากน้ำ". */
const withoutUnit = (text: string): string => text.replace(/^(ตำบล|ต|แขวง|เขต|ฝั่ง|ข้อ|อัน)/, "");

/** Which offered tap a typed text means: its number where they are numbered, its label, or what one label alone contains. */
export function optionOf(
  text: string,
  { options, isNumbered }: { options: readonly Option[]; isNumbered: boolean },
): Option | null {
  const typed = plain(text);
  if (typed === "") return null;
  const number = /^(?:ข้อ(?:ที่)?|ที่|no|เบอร์|หมายเลข)?(\d{1,2})$/.exec(typed)?.[1];
  if (number && isNumbered) return options[Number(number) - 1] ?? null;
  const exact = options.find(({ label }) => plain(label) === typed || withoutUnit(plain(label)) === withoutUnit(typed));
  if (exact) return exact;
  if (typed.length < 3 || typed.length > 30) return null;
  const holding = options.filter(({ label }) => plain(label).includes(withoutUnit(typed)));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}
