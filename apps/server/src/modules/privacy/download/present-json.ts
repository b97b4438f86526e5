import type { HeldItem } from "../../../platform/personal.ts";
import type { OwnData } from "../own-data/gather.ts";

/** The copy for machines: each part by its key, each item with the same values as the page says in words. */
export function presentJson({ madeAt, language, parts, disclosures, addresses, picturesUntil }: OwnData): unknown {
  const present = ({ lines, fileIds = [] }: HeldItem) => ({
    ...Object.fromEntries(lines.map(({ key, value }) => [key, value])),
    ...(fileIds.length > 0 ? { pictures: fileIds.map((id) => addresses.get(id)) } : {}),
  });
  return {
    madeAt: madeAt.toISOString(),
    language,
    ...(addresses.size > 0 ? { picturesUntil: picturesUntil.toISOString() } : {}),
    ...Object.fromEntries(parts.map(({ key, items }) => [key, items.map(present)])),
    disclosures,
  };
}
