import { isNo, isYes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { type Draft, hasContent, newDraft, type Part } from "./draft.ts";
import { hearPart } from "./hear-part.ts";
import { ask, dropDraft } from "./respond.ts";
import type { Talk, Understood } from "./talk.ts";
import { optionOf } from "./understand-option.ts";
import { isStart, smallTalkOf } from "./understand-words.ts";

/** After so long people have forgotten what was asked: they are reminded, and asked whether to go on. */
const SILENCE_MS = 12 * 3_600_000;
/** Whoever just goes on writing goes on. */
const MOST_HELD = 2;

export const wasSilent = (draft: Draft, now: Date): boolean =>
  hasContent(draft) && now.getTime() - new Date(draft.lastAt).getTime() > SILENCE_MS;

/** Keeps what was sent until it is clear what it belongs to. The word that opens a new one is no part of it. */
export function hold(draft: Draft, part: Part): Draft {
  const isWord = part.kind === "text" && (isStart(part.text) || smallTalkOf(part.text) !== null);
  return isWord ? { ...draft, detour: "resume" } : { ...draft, held: [...draft.held, part] };
}

/** The answer to "go on or start anew?"; anything else is kept beside, and counts as going on the second time. */
export async function hearAtResume(
  tx: Db,
  talk: Talk,
  { draft, part }: { draft: Draft; part: Part },
): Promise<Understood> {
  if (part.kind === "text") {
    const act = draft.asking ? optionOf(part.text, draft.asking)?.act : undefined;
    if (act === "go" || isYes(part.text)) return goOn(tx, talk, draft);
    if (act === "anew" || isNo(part.text) || isStart(part.text)) return startAnew(tx, talk, draft);
  }
  const held = hold(draft, part);
  const texts = held.held.filter(({ kind }) => kind === "text").length;
  return texts >= MOST_HELD ? goOn(tx, talk, held) : { draft: held, notes: [] };
}

/** On with the draft, with what was kept beside. */
export const goOn = (tx: Db, talk: Talk, draft: Draft): Promise<Understood> =>
  hearHeld(tx, talk, { draft: { ...draft, held: [], detour: null }, held: draft.held, notes: [] });

/** A new draft with what was kept beside; the old one goes. */
export async function startAnew(tx: Db, talk: Talk, draft: Draft): Promise<Understood> {
  await dropDraft(tx, talk, { ...draft, held: [] });
  const fresh = newDraft({ language: draft.language, now: talk.now });
  return hearHeld(tx, talk, { draft: fresh, held: draft.held, notes: [talk.say("complaintDialogue.start.anew")] });
}

async function hearHeld(
  tx: Db,
  talk: Talk,
  given: { draft: Draft; held: readonly Part[]; notes: readonly string[] },
): Promise<Understood> {
  let understood: Understood = { draft: given.draft, notes: given.notes };
  for (const part of given.held) {
    // As if it had just been asked: "2" answers a list only where there is one.
    const { draft } = await ask(tx, talk, { draft: understood.draft, notes: [] });
    const heard = await hearPart(tx, talk, { draft, part });
    // What was written before the reminder cannot have meant to send or to end this.
    understood = { draft: heard.draft, notes: heard.notes };
  }
  return understood;
}
