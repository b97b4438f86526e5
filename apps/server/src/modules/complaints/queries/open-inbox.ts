import type { InboxCounts } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/db/db.ts";
import { uncoveredOfficers } from "../../organisations/index.ts";
import { seesAll } from "../complaints.policy.ts";
import { type Asked, countEnded, countOpen, type EndedView, findInboxPage, type InboxFilter } from "./inbox.queries.ts";

/** An ended complaint is looked for, not waited for: its count may be some seconds old. */
const KEEP_MS = 10_000;

type Inbox = (
  caller: OfficerCaller,
  filter: InboxFilter,
) => Promise<{ ids: string[]; total: number; counts: InboxCounts }>;

/** Answers the officers' list. Open ones are counted each time; ended ones for a desk once in ten seconds, however many look. */
export function openInbox({ db, clock }: { db: Db; clock: Clock }): Inbox {
  const kept = new Map<string, { until: number; counts: Promise<Record<EndedView, number>> }>();
  const ended = (caller: OfficerCaller, asked: Asked): Promise<Record<EndedView, number>> => {
    const desk = seesAll(caller) ? "all" : caller.organisationId;
    const known = kept.get(desk);
    if (known && known.until > asked.now.getTime()) return known.counts;
    const counts = countEnded(db, caller, asked);
    kept.set(desk, { until: asked.now.getTime() + KEEP_MS, counts });
    // A failure is not kept.
    counts.catch(() => kept.delete(desk));
    return counts;
  };
  return async (caller, filter) => {
    const now = clock.now();
    const away = await uncoveredOfficers(db, { organisationId: seesAll(caller) ? null : caller.organisationId, now });
    const asked = { now, away };
    const [page, ofOpen, ofEnded] = await Promise.all([
      findInboxPage(db, caller, { filter, ...asked }),
      countOpen(db, caller, asked),
      ended(caller, asked),
    ]);
    const counts = { ...ofOpen, ...ofEnded };
    return { ids: page.ids, total: page.total ?? counts[filter.view], counts };
  };
}
