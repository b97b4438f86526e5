import type { Db } from "../../platform/db/db.ts";
import type { Choice, Message } from "./neutral.ts";

/** What a person did in the chat, free of any channel. */
export type Incoming = Readonly<{
  messageId: string | null;
  occurredAt: Date;
}> &
  (
    | Readonly<{ kind: "text"; text: string }>
    /** Already fetched, drawn anew and kept; `point` is the photo's own position, a suggestion. `isLast` is false while more of the same set are to come. */
    | Readonly<{
        kind: "photo";
        fileId: string;
        point: { lat: number; lng: number } | null;
        isLast: boolean;
      }>
    /** A photo that could not be read or fetched. */
    | Readonly<{
        kind: "broken-photo";
        reason: "unreadable" | "too-large" | "gone";
      }>
    | Readonly<{
        kind: "place";
        point: { lat: number; lng: number };
        title: string | null;
        address: string | null;
      }>
    | Readonly<{ kind: "choice"; data: string }>
    | Readonly<{ kind: "unsent"; unsentMessageId: string }>
    | Readonly<{ kind: "other" }>
  );

export type Person = Readonly<{
  memberId: string;
  lineUserId: string;
  language: string;
  displayName: string | null;
}>;

export type Turn = Readonly<{ person: Person; incoming: Incoming; now: Date }>;

/** What comes of a turn: what we say, and what the dialogue must remember (null: it is over). */
export type Turned = Readonly<{ say: readonly Message[]; state: unknown }>;

/**
 * One thing that can be talked through. Rooms hand theirs to app.ts, conversations runs them: one turn is one transaction,
 * in the order in which the person spoke; a turn may run again after a crash, so all it does goes through `tx`.
 */
export type Dialogue = Readonly<{
  /** "complaints.file"; choices whose data begin with `key + ":"` come here. */
  key: string;
  /**
   * How surely these words open this dialogue, 0 to 1; above 0.5 they do when nothing else is talked about. Exactly 1 is for words that are
   * this dialogue's command and nothing else ("เรื่องของฉัน"): they open it in the middle of another dialogue too, which waits until it is over.
   */
  opensOn(tx: Db, turn: Turn): Promise<number>;
  /** What is offered to someone whom we did not understand: its label (also understood when typed) and data that begin with `key + ":"`. */
  offer?(language: string): Choice;
  /** `state` is what the last turn returned, undefined at the beginning. */
  turn(tx: Db, turn: Turn, state: unknown): Promise<Turned>;
  /** The person said "ยกเลิก" in the middle of it: clean up and say so. */
  cancel(tx: Db, turn: Turn, state: unknown): Promise<readonly Message[]>;
  /** A message that this dialogue may hold was unsent. */
  forget?(tx: Db, person: Person, messageId: string, state: unknown): Promise<Turned | null>;
}>;
