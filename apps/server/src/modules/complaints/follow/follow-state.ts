import { z } from "zod";

const Words = z.object({ messageId: z.string().nullable(), text: z.string() });
const Photo = z.object({ messageId: z.string().nullable(), photoId: z.string() });
const gathered = { texts: z.array(Words), photos: z.array(Photo) };

/** In the middle of what somebody is: always about something they sent or tapped, in plain JSON. */
const FollowState = z.discriminatedUnion("kind", [
  /** Words or photos that answer an office's question, or tell what is still wrong. */
  z.object({ kind: z.literal("answer"), number: z.string(), ...gathered }),
  z.object({ kind: z.literal("reopen"), number: z.string(), ...gathered }),
  /** Several offices wait: for whom are these? */
  z.object({ kind: z.literal("which"), numbers: z.array(z.string()), ...gathered }),
  /** An answer, or something new? */
  z.object({ kind: z.literal("is-it"), number: z.string(), ...gathered }),
  z.object({ kind: z.literal("rate"), number: z.string() }),
  z.object({ kind: z.literal("comment"), number: z.string(), rating: z.number() }),
  z.object({ kind: z.literal("withdraw"), number: z.string() }),
  z.object({ kind: z.literal("withdraw-which"), numbers: z.array(z.string()) }),
]);
export type FollowState = z.output<typeof FollowState>;
export type Gathering = Extract<FollowState, { kind: "answer" | "reopen" }>;

/** The state that a conversation remembers; null when there is none, "unreadable" when an older program wrote it otherwise. */
export function readFollowState(state: unknown): FollowState | null | "unreadable" {
  if (state === undefined || state === null) return null;
  const parsed = FollowState.safeParse(state);
  return parsed.success ? parsed.data : "unreadable";
}
