import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { asStored, type Conversation, type ConversationRow, fromRow, toRow } from "./conversation.ts";
import type { InboxRow } from "./inbox.queries.ts";
import { LEASE } from "./leases.queries.ts";

/** A turn that has begun: what waited, and what was being talked about before it. */
export type Begun = Readonly<{ row: InboxRow; conversation: Conversation }>;

/** Another worker serves this citizen now: nothing of this turn may count. */
export class LeaseLost extends Error {}

/**
 * Takes the earliest of what waits and counts the try before it begins, so that a row which kills its worker is parked too; `attempts`
 * is how many came before.
 */
const nextRow = (lineUserId: string, which: RawBuilder<unknown>) => sql<InboxRow>`
  update conversations.inbox set attempts = attempts + 1
  where state = 'waiting' and id = (
    select id from conversations.inbox where line_user_id = ${lineUserId} and state = 'waiting' and ${which}
    order by occurred_at, id limit 1)
  returning id, event_id, occurred_at, received_at, body, photo, set_id, attempts - 1 as attempts`;

/** Begins this citizen's next turn; null when nothing waits. */
export async function beginTurn(db: Db, lineUserId: string): Promise<Begun | null> {
  const { rows } = await sql<InboxRow & ConversationRow<unknown>>`
    with next as (${nextRow(lineUserId, sql`true`)})
    select next.*, dialogue, conversation.state, paused_dialogue, paused_state
    from next left join conversations.conversation on line_user_id = ${lineUserId}`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { dialogue, state, pausedDialogue, pausedState, ...row } = found;
  return { row, conversation: fromRow({ dialogue, state, pausedDialogue, pausedState }) };
}

/**
 * Ends a turn, in its transaction and last: writes what is remembered, the row is over, the lease still ours and renewed, the next row
 * begun, all in one statement, since each costs a turn about as much as its thinking.
 * @param turn.beginsNext false when nobody would take the next turn
 * @returns the citizen's next turn, null when nothing waits
 * @throws LeaseLost when another worker serves this citizen; one that slept too long cannot commit
 */
export async function endTurn(
  tx: Db,
  turn: Readonly<{
    begun: Begun;
    lineUserId: string;
    holder: string;
    state: "done" | "parked";
    error?: string;
    conversation: Conversation;
    beginsNext: boolean;
    now: Date;
  }>,
): Promise<Begun | null> {
  const { begun, lineUserId, holder, state, error = null, conversation, beginsNext, now } = turn;
  const { id } = begun.row;
  const isChanged = conversation !== begun.conversation;
  const { rows } = await sql<{ isOurs: boolean } & (InboxRow | { id: null })>`
    with held as (
      update conversations.lease set until = ${LEASE} where line_user_id = ${lineUserId} and holder = ${holder} returning holder
    ), ended as (
      update conversations.inbox set state = ${state}, handled_at = ${now}, error = ${error}
      where id = ${id} and state = 'waiting' returning id
    ), remembered as (${isChanged ? remember({ lineUserId, conversation, now }) : sql`select`}
    ), next as (${nextRow(lineUserId, sql`id <> ${id} and ${beginsNext}::boolean`)})
    select exists (select from held) and exists (select from ended) as is_ours, next.*
    from (select) as always left join next on true`.execute(tx);
  const [found] = rows;
  if (!found?.isOurs) throw new LeaseLost();
  const { isOurs: _, ...row } = found;
  if (row.id === null) return null;
  return { row, conversation: isChanged ? asStored(conversation) : conversation };
}

function remember(given: { lineUserId: string; conversation: Conversation; now: Date }): RawBuilder<unknown> {
  const { dialogue, state, pausedDialogue, pausedState } = toRow(given.conversation);
  return sql`insert into conversations.conversation as known (line_user_id, dialogue, state, paused_dialogue, paused_state, updated_at)
    values (${given.lineUserId}, ${dialogue}, ${state}::jsonb, ${pausedDialogue}, ${pausedState}::jsonb, ${given.now})
    on conflict (line_user_id) do update set dialogue = excluded.dialogue, state = excluded.state,
      paused_dialogue = excluded.paused_dialogue, paused_state = excluded.paused_state, updated_at = excluded.updated_at`;
}
