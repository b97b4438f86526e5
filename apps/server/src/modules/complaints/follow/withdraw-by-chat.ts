import type { Db } from "../../../platform/db/db.ts";
import type { Turned } from "../../messages/index.ts";
import { citizenActsIn } from "../complaint.ts";
import { listOfMember } from "../complaints.queries.ts";
import { withdrawComplaint } from "../resolution/withdraw-complaint.ts";
import { type FollowTalk, over, saying, seeIt, tapTo } from "./follow-talk.ts";
import { askWhich, listOwn, notYours } from "./list-own.ts";
import { findOwn } from "./own-complaints.queries.ts";

/** LINE shows 13 taps. */
const MOST_SHOWN = 10;

/** Asks before anything is taken back, since it cannot be undone. */
export async function askToWithdraw(tx: Db, talk: FollowTalk, number: string | null): Promise<Turned> {
  const { say, person, now } = talk;
  if (number === null) return askWhichToWithdraw(tx, talk);
  const complaint = await findOwn(tx, person.memberId, number);
  if (!complaint) return notYours(talk, number);
  if (!citizenActsIn(complaint, now).includes("withdraw"))
    return over(say("complaintFollow.withdraw.notPossible", { number }), [seeIt(talk, number)]);
  const taps = [
    tapTo(say("complaintFollow.withdraw.yes"), `withdraw-yes:${number}`),
    tapTo(say("complaintFollow.withdraw.no"), `withdraw-no:${number}`),
  ];
  return {
    say: [saying(say("complaintFollow.withdraw.ask", { number }), taps)],
    state: { kind: "withdraw", number },
  };
}

async function askWhichToWithdraw(tx: Db, talk: FollowTalk): Promise<Turned> {
  const own = await listOfMember(tx, talk.person.memberId);
  const open = own.filter((each) => citizenActsIn(each, talk.now).includes("withdraw")).slice(0, MOST_SHOWN);
  const [only] = open;
  if (!only) return listOwn(tx, talk);
  if (open.length === 1) return askToWithdraw(tx, talk, only.number);
  const words = talk.say("complaintFollow.withdraw.which");
  return {
    say: [await askWhich(tx, talk, { complaints: open, words, act: "withdraw" })],
    state: { kind: "withdraw-which", numbers: open.map(({ number }) => number) },
  };
}

/** Takes it back, or leaves it. */
export async function endWithdrawal(
  tx: Db,
  talk: FollowTalk,
  { number, isWanted }: { number: string; isWanted: boolean },
): Promise<Turned> {
  const { say, person, context, now } = talk;
  if (!isWanted) return over(say("complaintFollow.withdraw.kept", { number }), [seeIt(talk, number)]);
  const complaint = await findOwn(tx, person.memberId, number);
  if (!complaint) return notYours(talk, number);
  // Tapped twice: it is withdrawn, which is what was wanted.
  const done = over(say("complaintFollow.withdraw.done", { number }), [seeIt(talk, number)]);
  if (complaint.state === "withdrawn") return done;
  if (!citizenActsIn(complaint, now).includes("withdraw"))
    return over(say("complaintFollow.withdraw.notPossible", { number }), [seeIt(talk, number)]);
  await withdrawComplaint(tx, context, { memberId: person.memberId, number, words: null });
  return done;
}
