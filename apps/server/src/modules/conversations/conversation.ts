/** A dialogue in the middle of which someone is, and what it must remember. */
export type Talk = Readonly<{ dialogue: string; state: unknown }>;

/** What is being talked about, and what waits below because something else came between. */
export type Conversation = Readonly<{ active: Talk | null; paused: Talk | null }>;

/** The same as the database keeps it. */
export type ConversationRow<State> = Readonly<{
  dialogue: string | null;
  state: State;
  pausedDialogue: string | null;
  pausedState: State;
}>;

const talk = (dialogue: string | null, state: unknown): Talk | null => (dialogue === null ? null : { dialogue, state });

/** Read from the database; all empty for someone with whom nothing was ever talked through. */
export const fromRow = (row: ConversationRow<unknown>): Conversation => ({
  active: talk(row.dialogue, row.state),
  paused: talk(row.pausedDialogue, row.pausedState),
});

/** For the database: what is remembered, as JSON. */
export const toRow = ({ active, paused }: Conversation): ConversationRow<string | null> => ({
  dialogue: active?.dialogue ?? null,
  state: active ? JSON.stringify(active.state) : null,
  pausedDialogue: paused?.dialogue ?? null,
  pausedState: paused ? JSON.stringify(paused.state) : null,
});

/** As the next turn would read it from the database: plain JSON, whatever the dialogue remembered. */
export function asStored(conversation: Conversation): Conversation {
  const stored = (kept: Talk | null): Talk | null => kept && { ...kept, state: JSON.parse(JSON.stringify(kept.state)) };
  return { active: stored(conversation.active), paused: stored(conversation.paused) };
}
