import { parseComplaintNumber } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Turned } from "../../messages/index.ts";
import type { FollowState } from "./follow-state.ts";
import { type FollowTalk, saying } from "./follow-talk.ts";
import { listOwn } from "./list-own.ts";
import { hearComment, rateByChat } from "./rate-by-chat.ts";
import { beginGathering, send } from "./send-words.ts";
import { askToWithdraw, endWithdrawal } from "./withdraw-by-chat.ts";

/** A tap on a card or under a question: "list", "answer:<number>", "rate:<number>:<points>", … */
export async function hearFollowChoice(
  tx: Db,
  talk: FollowTalk,
  { state, data }: { state: FollowState | null; data: string },
): Promise<Turned> {
  const [verb = "", typed = "", points = ""] = data.split(":");
  const parsed = parseComplaintNumber(typed);
  if (!parsed.ok) return listOwn(tx, talk);
  const number = parsed.complaintNumber;
  switch (verb) {
    case "answer":
    case "reopen": {
      const isSame = state !== null && "texts" in state && (state.kind === "which" || state.number === number);
      const gathered = isSame && verb === "answer" && state.kind !== "reopen" ? { gathered: state } : {};
      return beginGathering(tx, talk, { kind: verb, number, ...gathered });
    }
    case "send":
      if ((state?.kind === "answer" || state?.kind === "reopen") && state.number === number)
        return send(tx, talk, state);
      return listOwn(tx, talk);
    case "rate": {
      const rating = /^[1-5]$/.test(points) ? Number(points) : null;
      return rateByChat(tx, talk, { number, rating });
    }
    case "no-comment":
      if (state?.kind === "comment" && state.number === number) return hearComment(tx, talk, { state, text: null });
      return { say: [saying(talk.say("complaintFollow.rate.already", { number }))], state };
    case "withdraw":
      return askToWithdraw(tx, talk, number);
    case "withdraw-yes":
    case "withdraw-no":
      return endWithdrawal(tx, talk, { number, isWanted: verb === "withdraw-yes" });
    default:
      return listOwn(tx, talk);
  }
}
