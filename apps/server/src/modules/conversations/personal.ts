import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../platform/db/db.ts";
import { type HeldItem, heldLine, NO_FILES, type Personal } from "../../platform/personal.ts";
import type { Deps } from "../../platform/room.ts";
import { forgetChat, heardFrom, talksWith } from "./personal.queries.ts";
import type { Heard, ReadEvent } from "./ports.ts";

/** What the room holds of people, for their own page: what they said here, and what is being talked about. */
export const conversationsPersonal = (deps: Deps, { readEvent }: { readEvent: ReadEvent }): Personal => ({
  async show({ lineUserId, language }) {
    if (lineUserId === null) return [];
    const say = wordsIn(language);
    const locale = language === "en" ? "en" : "th";
    const heard = (await heardFrom(deps.db, lineUserId)).map(({ occurredAt, body, photo }): HeldItem => {
      const event = readEvent(body);
      return {
        lines: [
          heldLine("at", say("privacy.held.at"), occurredAt.toISOString(), formatDateTime(occurredAt, locale)),
          heldLine("kind", say("privacy.held.kind"), event.kind, say(`privacy.held.heard.${event.kind}`)),
          heldLine("words", say("privacy.held.words"), wordsOf(event)),
        ],
        fileIds: photo ? [photo.fileId] : [],
      };
    });
    return [
      { key: "chat", title: say("privacy.held.parts.chat"), items: heard },
      { key: "talk", title: say("privacy.held.parts.talk"), items: await talkItems(deps.db, lineUserId, language) },
    ];
  },
  previewLeaving: async ({ language }) => ({ goes: [wordsIn(language)("privacy.goes.chat")], stays: [] }),
  async erase(tx, { lineUserId }) {
    if (lineUserId === null) return NO_FILES;
    const photos = await forgetChat(tx, { lineUserId, now: deps.clock.now() });
    return { letGo: photos, kept: [] };
  },
});

function wordsOf(event: Heard): string | null {
  switch (event.kind) {
    case "text":
      return event.text;
    case "place":
      return [event.title, event.address, `${event.point.lat}, ${event.point.lng}`].filter(Boolean).join(" ");
    case "choice":
      return event.data;
    default:
      return null;
  }
}

async function talkItems(db: Db, lineUserId: string, language: string): Promise<HeldItem[]> {
  const say = wordsIn(language);
  const row = await talksWith(db, lineUserId);
  const talks = [
    { dialogue: row?.dialogue, state: row?.state },
    { dialogue: row?.pausedDialogue, state: row?.pausedState },
  ];
  return talks
    .filter(({ dialogue }) => dialogue)
    .map(({ dialogue, state }) => ({
      lines: [
        heldLine("dialogue", say("privacy.held.dialogue"), dialogue),
        heldLine("kept", say("privacy.held.kept"), state, JSON.stringify(state)),
      ],
    }));
}
