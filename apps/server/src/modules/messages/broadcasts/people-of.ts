import { type RawBuilder, sql } from "kysely";
import { type Reachable, reachable } from "../../members/index.ts";
import { type Broadcast, purposeOf } from "./broadcast.ts";
import { UNCLEAR } from "./chunks.queries.ts";

/**
 * Whom it goes to: those who fit the rule, or those who were sent what this one corrects. A call of which nobody knows whether it arrived counts:
 * a correction too many does less harm than a wrong warning that stands.
 */
export function peopleOf(
  broadcast: Pick<Broadcast, "kind" | "rule" | "corrects">,
  now: Date,
  after: string | null = null,
): RawBuilder<Reachable> {
  const everybody = reachable({ rule: broadcast.rule, purpose: purposeOf(broadcast.kind), now, after });
  if (broadcast.corrects === null) return everybody;
  return sql<Reachable>`(select e.* from ${reachable({ rule: null, purpose: null, now, after })} e
    where e.member_id in (select unnest(c.member_ids) from messages.chunk c
      where c.broadcast_id = ${broadcast.corrects} and (c.state = 'sent' or c.first_tried_at is not null and
        (c.state in ('waiting', 'stopped') or c.error = ${UNCLEAR}))))`;
}
