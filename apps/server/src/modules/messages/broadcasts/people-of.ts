import { type RawBuilder, sql } from "kysely";
import { type Reachable, reachable } from "../../members/index.ts";
import { type Broadcast, purposeOf } from "./broadcast.ts";

/** Whom it goes to: those who fit the rule, or exactly those who were sent what this one corrects. */
export function peopleOf(broadcast: Pick<Broadcast, "kind" | "rule" | "corrects">, now: Date): RawBuilder<Reachable> {
  const everybody = reachable({ rule: broadcast.rule, purpose: purposeOf(broadcast.kind), now });
  if (broadcast.corrects === null) return everybody;
  return sql<Reachable>`(select e.* from ${reachable({ rule: null, purpose: null, now })} e
    where e.member_id in (select r.member_id from messages.recipient r
      where r.broadcast_id = ${broadcast.corrects} and r.exception is null))`;
}
