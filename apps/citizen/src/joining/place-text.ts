import type { Area } from "@paknam/contract";

const MOST_OFFERED = 5;

/** Words that say what kind of area a name is; people write them in full, in short, or not at all. */
const KINDS = String.raw`(?:ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.|sub-?district|district|tambon|amphoe)`;

/** Without blanks and kinds of areas: `ต.ปากน้ำ อ.เมือง` and `ปากน้ำ เมือง` are the same. */
const bare = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(new RegExp(KINDS, "g"), " ")
    .replace(/[\s,]+/g, "");

/**
 * Sub-districts whose name is in what was typed, or begins with it, at once and without a connection: the longest name first, and those
 * of a district that is named, too, before others.
 */
export function areasInText(text: string, subDistricts: readonly Area[]): Area[] {
  const typed = bare(text);
  if (typed.length < 2) return [];
  const scored = subDistricts.flatMap((area) => {
    const names = [bare(area.name.th), bare(area.name.en)];
    const named = names.find((name) => typed.includes(name));
    const begun = names.some((name) => name.startsWith(typed));
    if (!named && !begun) return [];
    const isInDistrict = area.district !== null && typed.includes(bare(area.district.th));
    return [
      { area, score: (isInDistrict ? 1000 : 0) + (named ? 100 + named.length : 0) - (names[0]?.length ?? 0) / 100 },
    ];
  });
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_OFFERED)
    .map(({ area }) => area);
}

/**
 * What is left of a typed address once the area is known: the village or estate as the person calls it; null when nothing is. A name goes
 * where it stands alone or behind its kind: "วัดพระสมุทรเจดีย์" is a temple's whole name.
 */
export function ownLabel(text: string, area: Area): string | null {
  const names = [
    area.name.th,
    area.district?.th,
    area.district?.th.replace(/^เมือง.+/, "เมือง"),
    area.name.en,
    area.district?.en,
  ];
  const left = names
    .flatMap((name) => name || [])
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replace(standing(name), " "), text.normalize("NFC"))
    .replace(/(?:จังหวัด|จ\.)\s*\S+/gu, " ")
    .replace(/\b\d{5}\b/g, " ")
    .replace(/[\s,]+/g, " ")
    .trim();
  return left.length > 1 ? left.slice(0, 120) : null;
}

const standing = (name: string): RegExp =>
  new RegExp(`(?:${KINDS}\\s*|(?<=^|[\\s,]))${literally(name)}(?=$|[\\s,]|${KINDS})`, "iu");

const literally = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
