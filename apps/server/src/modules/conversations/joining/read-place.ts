import type { Area, OwnPlace, PlaceAnswer, Point } from "@paknam/contract";
import { normaliseThai, truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { findPlace } from "../../places/index.ts";
import type { MaybePlace } from "./join-state.ts";
import type { JoinTalk } from "./join-talk.ts";

/** Longer is no name of a place. */
const LOOKED_AT = 200;
const SHOWN = 40;

/** What a place that somebody named or pinned comes to: one place, a choice, or words why not. */
export type ReadPlace =
  | Readonly<{ kind: "place"; place: OwnPlace }>
  | Readonly<{ kind: "which"; ask: string; places: readonly MaybePlace[] }>
  | Readonly<{ kind: "note"; note: string; isOutside: boolean }>;

/** Where somebody means: a village or estate with its sub-district in any order, or a pin. What they call it is kept as the label. */
export async function readPlace(
  tx: Db,
  talk: JoinTalk,
  said: Readonly<{ text: string } | { point: Point }>,
): Promise<ReadPlace> {
  const { say, locale, province } = talk;
  if ("point" in said) return read(talk, await findPlace(tx, said), "");
  const text = cleanLabel(said.text).slice(0, LOOKED_AT);
  const answer = await findPlace(tx, { text });
  if (answer.kind === "unknown")
    return {
      kind: "note",
      note: say("joiningDialogue.place.unknown", { words: truncateGraphemes(text, SHOWN) }),
      isOutside: false,
    };
  if (answer.kind === "outside")
    return {
      kind: "note",
      note: say("joiningDialogue.place.outside", { province: province.name[locale] }),
      isOutside: true,
    };
  return read(talk, answer, text);
}

/** What is written beside a sub-district: no pictures of direction, no hidden letters. */
const cleanLabel = (words: string): string => words.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, " ").trim();

function read(talk: JoinTalk, answer: PlaceAnswer, text: string): ReadPlace {
  const { say, locale, province } = talk;
  switch (answer.kind) {
    case "inside": {
      const { area, point } = answer;
      return { kind: "place", place: { areaCode: area.code, label: labelIn(text, area, province.name), point } };
    }
    case "border":
      return {
        kind: "which",
        ask: say("joiningDialogue.place.border"),
        places: answer.choices.map(({ area, label }) => ({
          label: area ? choiceOf(talk, area) : say("joiningDialogue.place.neighbour", { name: label[locale] }),
          place: area ? { areaCode: area.code, label: null, point: answer.point } : null,
        })),
      };
    case "choose":
      return {
        kind: "which",
        ask: say("joiningDialogue.place.choose"),
        places: answer.choices.map(({ area, point }) => ({
          label: choiceOf(talk, area),
          place: { areaCode: area.code, label: labelIn(text, area, province.name), point },
        })),
      };
    case "outside":
      return {
        kind: "note",
        note: say("joiningDialogue.place.outside", { province: province.name[locale] }),
        isOutside: true,
      };
    case "unknown":
      return { kind: "note", note: say("joiningDialogue.place.unknown", { words: text }), isOutside: false };
    default:
      return answer satisfies never;
  }
}

const choiceOf = ({ say, locale }: JoinTalk, { name, district }: Area): string =>
  district
    ? say("joiningDialogue.place.choiceOf", { area: name[locale], district: district[locale] })
    : say("joiningDialogue.place.choice", { area: name[locale] });

/** The words without the sub-district, district and province that are known anyway; null when nothing of their own is left. */
function labelIn(text: string, area: Area, province: { th: string; en: string }): string | null {
  let rest = normaliseThai(text);
  const names = [area.name, area.district, province].flatMap((name) => (name ? [name.th, name.en] : []));
  for (const name of names) {
    const known = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    rest = rest.replace(new RegExp(`(ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.)?\\s*${known}(?![\\p{L}\\p{M}])`, "giu"), " ");
  }
  rest = rest.replace(/[\s,]+/g, " ").trim();
  return rest.length < 2 ? null : truncateGraphemes(rest, 100);
}
