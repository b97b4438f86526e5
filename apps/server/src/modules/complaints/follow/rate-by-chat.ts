import { isSkip } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Choice, Turned } from "../../messages/index.ts";
import { citizenActsIn } from "../complaint.ts";
import { rateComplaint } from "../resolution/rate-complaint.ts";
import type { FollowState } from "./follow-state.ts";
import { type FollowTalk, over, saying, seeIt, tapTo } from "./follow-talk.ts";
import { notYours } from "./list-own.ts";
import { commentRating, findOwn } from "./own-complaints.queries.ts";
import { ratingIn } from "./understand-follow.ts";

/** Two or less: what went wrong is asked, and reopening is offered. */
const LOW = 2;
const POINTS = [1, 2, 3, 4, 5] as const;

/** Points count at once, words about them may follow. */
export async function rateByChat(
  tx: Db,
  talk: FollowTalk,
  { number, rating }: { number: string; rating: number | null },
): Promise<Turned> {
  const { say, person, context, now } = talk;
  const complaint = await findOwn(tx, person.memberId, number);
  if (!complaint) return notYours(talk, number);
  if (!citizenActsIn(complaint, now).includes("rate")) {
    const key = complaint.rating !== null ? "already" : "notYet";
    return over(say(`complaintFollow.rate.${key}`, { number }), [seeIt(talk, number)]);
  }
  if (rating === null) {
    const text = say("complaintFollow.rate.ask", { number });
    return { say: [saying(text, pointTaps(talk, number))], state: { kind: "rate", number } };
  }
  await rateComplaint(tx, context, { memberId: person.memberId, number, rating, comment: null });
  const key = rating <= LOW ? "commentLow" : "comment";
  const skip = tapTo(say("complaintFollow.rate.skip"), `no-comment:${number}`);
  const text = say(`complaintFollow.rate.${key}`, { rating });
  return {
    say: [saying(text, [skip, ...reopenTap(talk, { number, rating })])],
    state: { kind: "comment", number, rating },
  };
}

const pointTaps = ({ say }: FollowTalk, number: string): Choice[] =>
  POINTS.map((points) => tapTo(say("complaints.told.resolved.points", { rating: points }), `rate:${number}:${points}`));

const reopenTap = ({ say }: FollowTalk, { number, rating }: { number: string; rating: number }): Choice[] =>
  rating <= LOW ? [tapTo(say("complaintFollow.list.reopen"), `reopen:${number}`)] : [];

/** What was typed to the question how many points. */
export async function hearPoints(tx: Db, talk: FollowTalk, given: { number: string; text: string }): Promise<Turned> {
  const rating = ratingIn(given.text);
  if (rating !== null) return rateByChat(tx, talk, { number: given.number, rating });
  const text = talk.say("complaintFollow.rate.again");
  return { say: [saying(text, pointTaps(talk, given.number))], state: { kind: "rate", number: given.number } };
}

/** What was typed after the points: words for the office, or "ข้าม". */
export async function hearComment(
  tx: Db,
  talk: FollowTalk,
  { state, text }: { state: Extract<FollowState, { kind: "comment" }>; text: string | null },
): Promise<Turned> {
  const { number, rating } = state;
  if (text !== null && !isSkip(text))
    await commentRating(tx, { memberId: talk.person.memberId, number, comment: text, now: talk.now });
  const key = rating <= LOW ? "doneLow" : "done";
  return over(talk.say(`complaintFollow.rate.${key}`, { number, rating }), [
    seeIt(talk, number),
    ...reopenTap(talk, { number, rating }),
  ]);
}
