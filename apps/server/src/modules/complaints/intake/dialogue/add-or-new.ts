import { isNo, isYes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import type { Person } from "../../../messages/index.ts";
import { memberActsIn } from "../../complaint.ts";
import { findOwn } from "../../follow/own-complaints.queries.ts";
import type { Draft, Part } from "./draft.ts";
import { lastFiledInChat } from "./draft-photos.queries.ts";
import { startAnew } from "./resume.ts";
import type { Talk, Understood } from "./talk.ts";
import { optionOf } from "./understand-option.ts";
import { isStart, smallTalkOf } from "./understand-words.ts";

/** So long after filing what comes out of nothing is about what was just filed: "ส่งเรื่อง" again, thanks, one more photo. */
const JUST_FILED_MS = 15 * 60_000;

/** What this person filed by chat just now, or null. */
export const justFiled = (tx: Db, { memberId }: Person, now: Date) =>
  lastFiledInChat(tx, { memberId, since: new Date(now.getTime() - JUST_FILED_MS) });

/** The number of what was filed just now, if more may still be added to it. */
export async function addable(tx: Db, { person, now }: Pick<Talk, "person" | "now">): Promise<string | null> {
  const filed = await justFiled(tx, person, now);
  return filed && (await mayAdd(tx, { person, now }, filed.number)) ? filed.number : null;
}

async function mayAdd(tx: Db, { person, now }: Pick<Talk, "person" | "now">, number: string): Promise<boolean> {
  const complaint = await findOwn(tx, person.memberId, number);
  return complaint !== undefined && memberActsIn(complaint, now).includes("add");
}

/** The answer to "part of what you just filed, or a new one?"; anything else is kept beside, and it is asked again. */
export async function hearAtAdd(
  tx: Db,
  talk: Talk,
  { draft, part }: { draft: Draft; part: Part },
): Promise<Understood> {
  if (part.kind === "text" && isStart(part.text)) return settleAdd(tx, talk, { draft, act: "anew" });
  if (part.kind === "text" && draft.asking) {
    const { text } = part;
    const act = optionOf(text, draft.asking)?.act;
    if (act === "add" || isYes(text) || /เดิม|^same/i.test(text)) return settleAdd(tx, talk, { draft, act: "add" });
    if (act === "anew" || isNo(text)) return settleAdd(tx, talk, { draft, act: "anew" });
    const small = smallTalkOf(text);
    if (small) return { draft, notes: small === "picture" ? [] : [talk.say(`complaintDialogue.small.${small}`)] };
  }
  return { draft: { ...draft, held: [...draft.held, part] }, notes: [] };
}

/** Adds what is held, or begins a new complaint with it; also where the office has ended the other meanwhile. */
export async function settleAdd(
  tx: Db,
  talk: Talk,
  { draft, act }: { draft: Draft; act: "add" | "anew" },
): Promise<Understood> {
  const fresh: Draft = { ...draft, addTo: null };
  if (act === "anew" || draft.addTo === null) return startAnew(tx, talk, fresh);
  if (await mayAdd(tx, talk, draft.addTo)) return { draft, notes: [], end: "add" };
  const anew = await startAnew(tx, talk, fresh);
  return { ...anew, notes: [talk.say("complaintDialogue.addTo.ended", { number: draft.addTo }), ...anew.notes] };
}
