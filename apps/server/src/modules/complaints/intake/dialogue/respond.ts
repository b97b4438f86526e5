import type { Db } from "../../../../platform/db/db.ts";
import type { Turned } from "../../../messages/index.ts";
import { addHeld } from "./add-held.ts";
import { askQuestion } from "./ask-question.ts";
import { categoryOf } from "./choose-category.ts";
import type { Draft } from "./draft.ts";
import { withdrawPhotos } from "./draft-photos.queries.ts";
import { fileDraft } from "./file-draft.ts";
import { filedCard } from "./filed-card.ts";
import { nextQuestion } from "./next-question.ts";
import type { Talk, Understood } from "./talk.ts";

/** What follows from what was understood: filing, calling it off, or the next question. */
export async function respond(tx: Db, talk: Talk, { draft, notes, end }: Understood): Promise<Turned> {
  const category = categoryOf(talk.context.categories, draft);
  if (end === "confirm" && category !== null && nextQuestion(draft, category) === "summary") {
    const submitted = await fileDraft(tx, talk, { draft, category });
    const rule = talk.context.categories.deadlineOf(category);
    return { say: [filedCard(talk, { submitted, rule })], state: null };
  }
  if (end === "cancel") {
    await dropDraft(tx, talk, draft);
    return { say: [{ kind: "text", text: talk.say("complaintDialogue.cancelled") }], state: null };
  }
  if (end === "add" && draft.addTo !== null) return addHeld(tx, talk, { number: draft.addTo, held: draft.held });
  const asked = await ask(tx, talk, { draft, notes });
  return { say: [asked.message], state: asked.draft };
}

/** The next question, and the draft that remembers what was asked. */
export async function ask(tx: Db, talk: Talk, { draft, notes }: Understood) {
  const category = categoryOf(talk.context.categories, draft);
  const question = nextQuestion(draft, category);
  const { message, options, isNumbered } = await askQuestion(tx, talk, { draft, category, question, notes });
  const remembered: Draft = { ...draft, lastAt: talk.now.toISOString(), asking: { question, options, isNumbered } };
  return { message, draft: remembered };
}

/** The draft came to nothing: its photos go. */
export const dropDraft = (tx: Db, { person, now }: Pick<Talk, "person" | "now">, draft: Draft): Promise<void> =>
  withdrawPhotos(tx, {
    memberId: person.memberId,
    photoIds: [...draft.photos, ...draft.held].flatMap((each) => ("photoId" in each ? each.photoId : [])),
    now,
  });
