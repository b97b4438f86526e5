import type { Db } from "../../platform/db/db.ts";
import type { Deps } from "../../platform/room.ts";
import type { Dialogue, Message, Person, Queued } from "../messages/index.ts";
import type { Menus } from "./menus/menu-port.ts";
import type { FetchContent, ReadEvent, RedeemCode } from "./ports.ts";
import type { ProvinceFacts } from "./province-file.ts";

/** A room that keeps what people sent hears of it when a message is unsent, and may have something to say. */
export type OnUnsent = (tx: Db, person: Person, messageId: string) => Promise<readonly Message[]>;

/** What the room is given by app.ts. */
export type ConversationPorts = Readonly<{
  dialogues: readonly Dialogue[];
  readEvent: ReadEvent;
  fetchContent: FetchContent;
  sendNow(queued: readonly Queued[]): void;
  onUnsent: readonly OnUnsent[];
  redeem: RedeemCode<Db>;
  menus: Menus;
}>;

/** All that a turn needs. */
export type Desk = Deps & ConversationPorts & Readonly<{ province: ProvinceFacts }>;
