import type { BroadcastKind, BroadcastReach, Rule } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { reachable, showCount } from "../../members/index.ts";
import { extraBaht, type LinePlan } from "../line-plan.ts";
import type { MessageSender } from "../message-sender.ts";
import { requireOwn } from "./draft-broadcast.ts";
import { peopleOf } from "./people-of.ts";

/**
 * Whom a broadcast would reach now, by language, and what that costs: LINE counts people, and what of them lies beyond the plan is paid.
 * @throws broadcast.not_found for a correction of another organisation's
 */
export async function measureReach(
  deps: { db: Db; sender: MessageSender; plan: LinePlan; now: Date },
  caller: OfficerCaller,
  wanted: { kind: BroadcastKind; rule: Rule | null; corrects: string | null; languages: readonly string[] },
): Promise<BroadcastReach> {
  const { db, sender, plan, now } = deps;
  if (wanted.corrects) await requireOwn(db, caller, wanted.corrects);
  const fits = await count(
    db,
    sql`select 'th' as language, count(*)::int as people from ${
      wanted.corrects ? peopleOf(wanted, now) : reachable({ rule: wanted.rule, purpose: null, now })
    } r`,
  );
  const byLanguage = await count(
    db,
    sql`select r.language, count(*)::int as people from ${peopleOf(wanted, now)} r
    group by r.language order by people desc`,
  );
  const messages = byLanguage.reduce((sum, { people }) => sum + people, 0);
  const quota = await sender.readQuota();
  const left = quota?.limit === null || quota?.limit === undefined ? null : Math.max(0, quota.limit - quota.used);
  return {
    fits: showCount(fits.reduce((sum, { people }) => sum + people, 0)),
    reachable: showCount(messages),
    languages: byLanguage.map(({ language, people }) => ({
      language,
      people: showCount(people),
      isWritten: wanted.languages.includes(language),
    })),
    // Of fewer than ten people not even the cost says how many.
    messages: messages > 0 ? Math.max(messages, 10) : 0,
    extraBaht: quota ? extraBaht(plan, { used: quota.used, more: messages }) : null,
    left,
    // The reserve is for warnings alone.
    isTooMuch: left !== null && messages > left - (wanted.kind === "alert" ? 0 : plan.emergencyReserve),
  };
}

async function count(db: Db, query: ReturnType<typeof sql>): Promise<{ language: string; people: number }[]> {
  const { rows } = await query.execute(db);
  return rows as { language: string; people: number }[];
}
