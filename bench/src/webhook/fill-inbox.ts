import type pg from "pg";
import { type MadeEvent, makeEvent, pick } from "./make-events.ts";

const ROWS_AT_ONCE = 5_000;
const HOUR_MS = 3_600_000;

/**
 * Fills the inbox as if nobody had worked for an hour: columns as the product's own insert fills them. One event in twenty comes in after
 * later ones, as redelivered events do.
 */
export async function fillInbox(
  client: pg.Client,
  given: { waiting: number; people: readonly string[]; dice: () => number },
): Promise<void> {
  const { waiting, people, dice } = given;
  const start = Date.now() - HOUR_MS;
  const events = Array.from({ length: waiting }, (_, index) => {
    const late = dice() < 0.05 ? dice() * 60_000 : 0;
    const occurredAt = new Date(start + (index / waiting) * (HOUR_MS - 60_000) - late);
    return makeEvent({ lineUserId: pick(people, dice), occurredAt, dice });
  });
  for (let from = 0; from < events.length; from += ROWS_AT_ONCE)
    await insert(client, events.slice(from, from + ROWS_AT_ONCE), new Date(start));
  await client.query("analyze conversations.inbox");
}

async function insert(client: pg.Client, events: readonly MadeEvent[], receivedAt: Date): Promise<void> {
  await client.query(
    `insert into conversations.inbox (event_id, line_user_id, occurred_at, received_at, body, set_id, message_id, state, handled_at)
     select event_id, line_user_id, occurred_at, $6::timestamptz, body::jsonb, null, message_id, 'waiting', null
     from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
       as event (event_id, line_user_id, occurred_at, body, message_id)`,
    [
      events.map((event) => event.eventId),
      events.map((event) => event.lineUserId),
      events.map((event) => event.occurredAt.toISOString()),
      events.map((event) => JSON.stringify(event.body)),
      events.map((event) => event.messageId),
      receivedAt,
    ],
  );
}
