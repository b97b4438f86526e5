import type { Db } from "../../../../platform/db/db.ts";
import type { Incoming } from "../../../messages/index.ts";
import type { Draft, Part } from "./draft.ts";
import { hearPhoto, receiveChatPhoto } from "./hear-photo.ts";
import { hearPin } from "./hear-place.ts";
import { hearText } from "./hear-text.ts";
import type { Talk, Understood } from "./talk.ts";

/** What can become part of a complaint: a text, a photo, a pin. Null for the rest. */
export async function partOf(tx: Db, talk: Pick<Talk, "person" | "now">, incoming: Incoming): Promise<Part | null> {
  const { messageId } = incoming;
  switch (incoming.kind) {
    case "text":
      return { kind: "text", messageId, text: incoming.text };
    case "photo":
      return receiveChatPhoto(tx, talk, incoming);
    case "place": {
      const words = [incoming.title, incoming.address].flatMap((each) => each ?? []).join(" ");
      return { kind: "place", messageId, point: incoming.point, words: words || null };
    }
    default:
      return null;
  }
}

/** Understands one part in the middle of a draft. */
export async function hearPart(tx: Db, talk: Talk, { draft, part }: { draft: Draft; part: Part }): Promise<Understood> {
  switch (part.kind) {
    case "text":
      return hearText(tx, talk, { draft, messageId: part.messageId, text: part.text });
    case "photo":
      return hearPhoto(talk, { draft, part });
    case "place":
      return hearPin(tx, talk, { draft, part });
    default:
      return part satisfies never;
  }
}
