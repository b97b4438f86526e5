import { normaliseThai } from "@paknam/thai";

const comparable = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,·()]/g, "");

/** Do the words say no more of where than these names of an area ("ต.ปากน้ำ อ.เมือง")? Then they need not be read twice. */
export function namesOnlyArea(words: string, names: readonly string[]): boolean {
  // The longest first: a province's name is part of its capital district's.
  const longest = names.map(comparable).sort((one, other) => other.length - one.length);
  const rest = longest.reduce((text, name) => (name === "" ? text : text.replaceAll(name, "")), comparable(words));
  return /^(อยู่|ที่|แถว|ตำบล|ต|อำเภอ|อ|เมือง|จังหวัด|จ|tambon|subdistrict|amphoe|district|province)*$/.test(rest);
}
