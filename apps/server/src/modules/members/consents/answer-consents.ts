import type { ConsentAnswer, Purpose } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { isMinor } from "../registration/age.ts";
import { type Channel, type ConsentState, currentTexts, writeReceipts } from "./consents.queries.ts";

/** What a minor may not give alone: it is not needed for the service, and not for their safety. */
const FOR_GUARDIANS: readonly Purpose[] = ["news", "sharing"];

/** What an answer means: a minor's yes to some purposes waits for the guardian (PDPA s.20). */
export const stateOfAnswer = (
  { purpose, given }: Pick<ConsentAnswer, "purpose" | "given">,
  person: { isMinor: boolean },
): ConsentState => {
  if (!given) return "withdrawn";
  return person.isMinor && FOR_GUARDIANS.includes(purpose) ? "waiting" : "given";
};

/**
 * Takes down answers to the words of today.
 * @throws consent.changed (409, detail.purposes) when words were published since the person read them: nothing was written
 */
export async function answerConsents(
  tx: Db,
  given: Readonly<{
    memberId: string;
    answers: readonly ConsentAnswer[];
    birthYear: number | null;
    channel: Channel;
    officerId?: string;
    now: Date;
  }>,
): Promise<void> {
  const { memberId, answers, birthYear, channel, officerId, now } = given;
  const versions = new Map((await currentTexts(tx, now)).map((text) => [text.purpose, text.version]));
  const changed = answers.filter(({ purpose, version }) => versions.get(purpose) !== version);
  if (changed.length > 0) {
    const purposes = changed.map(({ purpose }) => purpose);
    throw new AppError("consent.changed", { status: 409, detail: { purposes } });
  }
  const person = { isMinor: isMinor(birthYear, now) };
  await writeReceipts(
    tx,
    answers.map((answer) => ({
      memberId,
      purpose: answer.purpose,
      version: answer.version,
      state: stateOfAnswer(answer, person),
      channel,
      ...(officerId ? { officerId } : {}),
      at: now,
    })),
  );
}
