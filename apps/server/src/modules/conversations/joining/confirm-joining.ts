import type { OwnPage } from "@paknam/contract";
import { wordsForError } from "@paknam/wording";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { completeIn, showOwnPage } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { Question } from "./join-questions.ts";
import type { JoinTalk } from "./join-talk.ts";
import { again, type Outcome } from "./outcome.ts";
import { agreedIn } from "./own-card.ts";

/** What is asked anew after a refusal; anything else goes to the first open question. */
const ASK_ANEW: Readonly<Record<string, Question>> = {
  "registration.area": "home",
  "registration.name": "name",
  "registration.birth_year": "birthYear",
  "registration.too_young": "birthYear",
  "registration.phone": "phone",
};

/** Registers; what stands in the way is said, and nothing was written but the answers that were there. */
export async function confirmJoining(tx: Db, talk: JoinTalk): Promise<{ done: Message } | Outcome> {
  const { members, person } = talk;
  const deps = { ...members, db: tx };
  await sql`savepoint joining`.execute(tx);
  try {
    await completeIn(tx, deps, { memberId: person.memberId, channel: "chat" });
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    await sql`rollback to savepoint joining`.execute(tx);
    const question = ASK_ANEW[error.code];
    // The question itself says that its words have changed.
    const notes = error.code === "consent.changed" ? [] : [wordsForError(person.language, error.code)];
    return question ? again(question, ...notes) : { ask: "next", notes };
  }
  return { done: doneCard(talk, await showOwnPage(deps, person.memberId)) };
}

function doneCard(talk: JoinTalk, page: OwnPage): Message {
  const { say, locale } = talk;
  const places = [page.home, page.work, page.study, ...page.followed];
  const areas = [...new Set(places.flatMap((place) => (place ? [place.area.name[locale]] : [])))].join(", ");
  const stateOf = (purpose: string) => page.consents.find((each) => each.purpose === purpose)?.state;
  const waiting = agreedIn(talk, page, "waiting");
  return {
    kind: "card",
    altText: say("joiningDialogue.done.alt"),
    card: {
      label: say("joiningDialogue.done.label"),
      tone: "solved",
      title: say("joiningDialogue.done.title", { name: page.name ?? "" }),
      lines: [
        {
          value:
            stateOf("alerts") === "given"
              ? say("joiningDialogue.done.alerts", { areas })
              : say("joiningDialogue.done.noAlerts"),
        },
        ...(page.needsGuardian ? [{ value: say("joiningDialogue.done.guardian", { purposes: waiting }) }] : []),
        { value: say("joiningDialogue.done.own") },
      ],
      buttons: [{ kind: "page", label: say("joiningDialogue.greeting.ownLabel"), path: "/me" }],
    },
  };
}
