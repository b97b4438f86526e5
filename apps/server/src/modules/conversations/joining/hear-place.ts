import type { Draft, OwnPlace, Registration } from "@paknam/contract";
import { truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Incoming } from "../../messages/index.ts";
import type { Question } from "./join-questions.ts";
import type { JoinTalk } from "./join-talk.ts";
import { again, keep, type Outcome } from "./outcome.ts";
import { type ReadPlace, readPlace } from "./read-place.ts";

export type PlaceQuestion = "home" | "work" | "followed";
export const isPlaceQuestion = (question: Question): question is PlaceQuestion =>
  question === "home" || question === "work" || question === "followed";

const MOST_FOLLOWED = 10;
const STUDIES = /^\s*(ที่)?(เรียน|โรงเรียน|มหาวิทยาลัย|study|school)/i;

/** `isMore`: what is said is added to the places that are followed already; else it takes their place. */
type Given = Readonly<{ registration: Registration; question: PlaceQuestion; isMore: boolean }>;

/** A place, named or pinned, for home, work or school, or one more to follow. */
export async function hearPlace(
  tx: Db,
  talk: JoinTalk,
  given: Given & { incoming: Extract<Incoming, { kind: "text" | "place" }> },
): Promise<Outcome> {
  const { incoming, question } = given;
  if (incoming.kind === "place") {
    const found = await readPlace(tx, talk, { point: incoming.point });
    return settle(tx, talk, { ...given, found, isStudy: false });
  }
  if (question === "followed") return hearSeveral(tx, talk, { ...given, text: incoming.text });
  const isStudy = question === "work" && STUDIES.test(incoming.text);
  const text = isStudy ? incoming.text.replace(/^\s*(ที่)?(เรียนที่|เรียน|study|school)\s*/i, "") : incoming.text;
  const found = await readPlace(tx, talk, { text: text.replace(/^\s*(ทำงานที่|ทำงาน|work)\s*/i, "") });
  return settle(tx, talk, { ...given, found, isStudy });
}

async function settle(
  tx: Db,
  talk: JoinTalk,
  { found, ...given }: Given & { found: ReadPlace; isStudy: boolean },
): Promise<Outcome> {
  const { question, isStudy } = given;
  if (found.kind === "note") return again(question, found.note);
  if (found.kind === "which") return { ask: question, notes: [found.ask], places: found.places, isStudy };
  return keepPlace(tx, talk, { ...given, place: found.place });
}

/** Keeps a place that was chosen or understood. */
export function keepPlace(
  tx: Db,
  talk: JoinTalk,
  { registration, question, isMore, place, isStudy }: Given & { place: OwnPlace; isStudy: boolean },
): Promise<Outcome> {
  if (question === "followed") return keepFollowed(tx, talk, { registration, isMore, places: [place], notes: [] });
  const answers: Draft =
    question === "home" ? { home: place } : isStudy ? { work: null, study: place } : { work: place, study: null };
  return keep(tx, talk, { question, answers });
}

/** "แพรกษา, บางปู และสำโรง": each by itself; what is not understood is said and the rest kept. */
async function hearSeveral(
  tx: Db,
  talk: JoinTalk,
  { registration, isMore, text }: Given & { text: string },
): Promise<Outcome> {
  const parts = text
    .split(/[,،、/\n]|\sและ\s?|\sand\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, MOST_FOLLOWED);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const found = await readPlace(tx, talk, { text: only });
    return settle(tx, talk, { registration, question: "followed", isMore, found, isStudy: false });
  }
  const places: OwnPlace[] = [];
  const notes: string[] = [];
  for (const part of parts) {
    const found = await readPlace(tx, talk, { text: part });
    const words = truncateGraphemes(part, 30);
    if (found.kind === "place") places.push(found.place);
    else if (found.kind === "note" && found.isOutside)
      notes.push(talk.say("joiningDialogue.place.outsideOther", { words, province: talk.province.name[talk.locale] }));
    else notes.push(talk.say(`joiningDialogue.place.${found.kind === "which" ? "several" : "unknown"}`, { words }));
  }
  if (places.length === 0) return again("followed", ...notes.slice(0, 2));
  return keepFollowed(tx, talk, { registration, isMore, places, notes });
}

function keepFollowed(
  tx: Db,
  talk: JoinTalk,
  given: { registration: Registration; isMore: boolean; places: readonly OwnPlace[]; notes: readonly string[] },
): Promise<Outcome> {
  const { registration, isMore, places, notes } = given;
  const all = [...(isMore ? (registration.draft.followed ?? []) : []), ...places];
  const unique = [...new Map(all.map((place) => [place.areaCode, place])).values()];
  const full = unique.length > MOST_FOLLOWED ? [talk.say("joiningDialogue.followed.full")] : [];
  return keep(tx, talk, {
    question: "followed",
    answers: { followed: unique.slice(0, MOST_FOLLOWED) },
    after: { ask: "followed", isMore: true, notes: [...notes, ...full] },
  });
}
