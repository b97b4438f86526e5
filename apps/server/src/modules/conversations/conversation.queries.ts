import type { Db, TablesOf } from "../../platform/db/db.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

/** A dialogue in the middle of which someone is, and what it must remember. */
export type Talk = Readonly<{ dialogue: string; state: unknown }>;

/** What is being talked about, and what waits below because something else came between. */
export type Conversation = Readonly<{ active: Talk | null; paused: Talk | null }>;

const talk = (dialogue: string | null, state: unknown): Talk | null => (dialogue === null ? null : { dialogue, state });

export async function readConversation(db: Db, lineUserId: string): Promise<Conversation> {
  const row = await tables(db)
    .selectFrom("conversations.conversation")
    .select(["dialogue", "state", "pausedDialogue", "pausedState"])
    .where("lineUserId", "=", lineUserId)
    .executeTakeFirst();
  if (!row) return { active: null, paused: null };
  return { active: talk(row.dialogue, row.state), paused: talk(row.pausedDialogue, row.pausedState) };
}

export async function writeConversation(
  db: Db,
  { lineUserId, conversation, now }: { lineUserId: string; conversation: Conversation; now: Date },
): Promise<void> {
  const { active, paused } = conversation;
  const values = {
    dialogue: active?.dialogue ?? null,
    state: active ? JSON.stringify(active.state) : null,
    pausedDialogue: paused?.dialogue ?? null,
    pausedState: paused ? JSON.stringify(paused.state) : null,
    updatedAt: now,
  };
  await tables(db)
    .insertInto("conversations.conversation")
    .values({ lineUserId, ...values })
    .onConflict((conflict) => conflict.column("lineUserId").doUpdateSet(values))
    .execute();
}
