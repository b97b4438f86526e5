import type { Draft } from "@paknam/contract";
import { wordsForError } from "@paknam/wording";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { saveDraftIn } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { Question } from "./join-questions.ts";
import type { MaybePlace } from "./join-state.ts";
import type { JoinTalk } from "./join-talk.ts";

/** What a turn came to: what is asked next ("next": the first that is open), and what is said before. */
export type Outcome = Readonly<{
  ask: Question | "next";
  notes: readonly string[];
  /** Whole messages before the question. */
  say?: readonly Message[];
  places?: readonly MaybePlace[];
  isStudy?: boolean;
  isMore?: boolean;
}>;

/** The same question again, with a word why. */
export const again = (question: Question, ...notes: string[]): Outcome => ({ ask: question, notes });

/** Keeps answers in the draft and goes on; what the members' room refuses is said, and the question comes again. */
export async function keep(
  tx: Db,
  { person, now }: JoinTalk,
  { question, answers, after = { ask: "next", notes: [] } }: { question: Question; answers: Draft; after?: Outcome },
): Promise<Outcome> {
  try {
    await saveDraftIn(tx, { memberId: person.memberId, answers, now });
    return after;
  } catch (error) {
    // Refused before anything was written: the rest of the turn goes on.
    if (!(error instanceof AppError) || !error.code.startsWith("registration.")) throw error;
    return again(question, wordsForError(person.language, error.code));
  }
}
