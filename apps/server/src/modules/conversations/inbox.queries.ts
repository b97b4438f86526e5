import { maskNationalIds } from "@paknam/thai";
import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { Received } from "./ports.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

/** A photo that is kept already. */
export type KeptPhoto = Readonly<{ fileId: string; point: { lat: number; lng: number } | null }>;

/** What waits for its turn. */
export type InboxRow = Readonly<{
  id: string;
  eventId: string;
  occurredAt: Date;
  receivedAt: Date;
  body: unknown;
  photo: KeptPhoto | null;
  setId: string | null;
  attempts: number;
}>;

/** Stores events in one statement, each once; what nobody has to answer is stored as done. */
export async function insertEvents(db: Db, { events, now }: { events: readonly Received[]; now: Date }): Promise<void> {
  const column = <Value>(pick: (event: Received) => Value): Value[] => events.map(pick);
  await sql`insert into conversations.inbox (event_id, line_user_id, occurred_at, received_at, body, set_id, message_id, state, handled_at)
    select event_id, line_user_id, occurred_at, ${now}::timestamptz, body::jsonb, set_id, message_id,
      case when is_for_us then 'waiting' else 'done' end, case when is_for_us then null else ${now}::timestamptz end
    from unnest(${column((event) => event.eventId)}::text[], ${column((event) => event.lineUserId)}::text[],
      ${column((event) => event.occurredAt.toISOString())}::timestamptz[], ${column((event) => storable(event.body))}::text[],
      ${column((event) => event.setId)}::text[], ${column((event) => event.messageId)}::text[], ${column((event) => event.isForUs)}::boolean[])
      as event (event_id, line_user_id, occurred_at, body, set_id, message_id, is_for_us)
    on conflict (event_id) do nothing`.execute(db);
}

/**
 * PostgreSQL's jsonb takes neither NUL nor half a surrogate pair: they become the replacement character. National numbers in what people
 * write are covered before anything is kept: nothing here needs one.
 */
const storable = (body: unknown): string =>
  JSON.stringify(body, (_key, value) =>
    typeof value === "string" ? maskNationalIds(value.replaceAll("\0", "\uFFFD").toWellFormed()) : value,
  );

/** How many rows wait for their turn, and how many were given up; each count reads an index of such rows only. */
export async function countInbox(db: Db): Promise<{ waiting: number; parked: number }> {
  const { rows } = await sql<{ waiting: number; parked: number }>`
    select (select count(*)::int from conversations.inbox where state = 'waiting') as waiting,
      (select count(*)::int from conversations.inbox where state = 'parked') as parked`.execute(db);
  return rows[0] ?? { waiting: 0, parked: 0 };
}

/** Keeps a fetched photo, so that the next try need not fetch it again. */
export async function keepPhoto(db: Db, { id, photo }: { id: string; photo: KeptPhoto }): Promise<void> {
  await tables(db)
    .updateTable("conversations.inbox")
    .set({ photo: JSON.stringify(photo) })
    .where("id", "=", id)
    .execute();
}

/** How many photos of a set are through, and whether others wait already. */
export async function countSet(
  db: Db,
  set: { lineUserId: string; setId: string; rowId: string },
): Promise<{ handled: number; waiting: number }> {
  const count = await tables(db)
    .selectFrom("conversations.inbox")
    .select((select) => [
      select.fn.countAll<string>().filterWhere("state", "<>", "waiting").as("handled"),
      select.fn.countAll<string>().filterWhere("state", "=", "waiting").as("waiting"),
    ])
    .where("lineUserId", "=", set.lineUserId)
    .where("setId", "=", set.setId)
    .where("id", "<>", set.rowId)
    .executeTakeFirstOrThrow();
  return { handled: Number(count.handled), waiting: Number(count.waiting) };
}

/** Empties an unsent message; if it still waits, its turn never comes. */
export async function eraseMessage(
  db: Db,
  message: { lineUserId: string; messageId: string; now: Date },
): Promise<void> {
  await sql`update conversations.inbox set body = null, photo = null,
      handled_at = coalesce(handled_at, ${message.now}), state = case state when 'waiting' then 'done' else state end
    where message_id = ${message.messageId} and line_user_id = ${message.lineUserId}`.execute(db);
}

/** Empties what was handled more than 30 days ago, and whose it was; that an event was seen stays known. */
export async function emptyHandled(db: Db, now: Date): Promise<void> {
  await tables(db)
    .updateTable("conversations.inbox")
    .set({ body: null, photo: null, error: null, lineUserId: null, messageId: null, setId: null })
    .where((where) => where.or([where("body", "is not", null), where("lineUserId", "is not", null)]))
    .where("handledAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
