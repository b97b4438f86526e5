import type { Db } from "../../../../platform/db/db.ts";
import type { Turned } from "../../../messages/index.ts";
import { findById } from "../../complaints.queries.ts";
import { findSubmitted, type Submitted } from "../find-submitted.ts";
import { settleAdd } from "./add-or-new.ts";
import { applyAct } from "./apply-act.ts";
import { type Draft, hasContent, newDraft } from "./draft.ts";
import { filedCard } from "./filed-card.ts";
import { respond } from "./respond.ts";
import { goOn, startAnew } from "./resume.ts";
import type { Talk } from "./talk.ts";
import { FILE_KEY } from "./taps.ts";

/** A tap: on this draft, on one that is already filed (the same answer again), or on one that is long over. */
export async function hearChoice(
  tx: Db,
  talk: Talk,
  { draft, data }: { draft: Draft | null; data: string },
): Promise<Turned> {
  const { say } = talk;
  const rest = data.slice(FILE_KEY.length + 1);
  if (rest === "start") return start(tx, talk, draft);
  const at = rest.indexOf(":");
  const [id, act] = [rest.slice(0, at), rest.slice(at + 1)];
  if (draft?.id === id) {
    if (draft.addTo !== null && (act === "add" || act === "anew"))
      return respond(tx, talk, await settleAdd(tx, talk, { draft, act }));
    if (act === "go") return respond(tx, talk, await goOn(tx, talk, draft));
    if (act === "anew") return respond(tx, talk, await startAnew(tx, talk, draft));
    return respond(tx, talk, await applyAct(tx, talk, { draft, act }));
  }
  const filed = await findSubmitted(tx, talk.context, { memberId: talk.person.memberId, submissionKey: id });
  if (filed) return { say: [await cardOf(tx, talk, filed)], state: draft };
  if (draft) return respond(tx, talk, { draft, notes: [say("complaintDialogue.stale")] });
  return { say: [{ kind: "text", text: say("complaintDialogue.staleNothing") }], state: null };
}

async function start(tx: Db, talk: Talk, draft: Draft | null): Promise<Turned> {
  if (draft && hasContent(draft)) return respond(tx, talk, { draft: { ...draft, detour: "resume" }, notes: [] });
  return respond(tx, talk, { draft: newDraft({ language: talk.locale, now: talk.now }), notes: [] });
}

/** The card of something already filed. */
export async function cardOf(tx: Db, talk: Talk, submitted: Submitted) {
  const complaint = await findById(tx, submitted.complaintId);
  const rule = talk.context.categories.deadlineOf(complaint?.category ?? "");
  return filedCard(talk, { submitted, rule });
}
