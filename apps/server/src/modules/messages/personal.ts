import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../platform/db/db.ts";
import { heldLine, NO_FILES, type Personal } from "../../platform/personal.ts";
import { forgetInChunks, toldAmongMany } from "./broadcasts/person.queries.ts";
import type { Card, Message } from "./neutral.ts";
import { dropAllTo, saidTo } from "./personal.queries.ts";

/** What the room holds of people, for their own page: what was said to them. */
export const messagesPersonal = (db: Db): Personal => ({
  async show({ memberId, lineUserId, language }) {
    const say = wordsIn(language);
    const locale = language === "en" ? "en" : "th";
    const rows = lineUserId === null ? [] : await saidTo(db, lineUserId);
    const items = rows.map(({ body, state, sentAt, createdAt }) => {
      const at = sentAt ?? createdAt;
      const waits = state === "waiting" ? ` (${say("privacy.held.waits")})` : "";
      return {
        lines: [
          heldLine("at", say("privacy.held.sentAt"), at.toISOString(), formatDateTime(at, locale) + waits),
          heldLine("state", say("privacy.held.state"), state),
          heldLine("words", say("privacy.held.words"), body.map(wordsOf).join("\n\n")),
        ],
      };
    });
    const among = (await toldAmongMany(db, memberId)).map(({ at, state, messages }) => ({
      lines: [
        heldLine("at", say("privacy.held.sentAt"), at.toISOString(), formatDateTime(at, locale)),
        heldLine("state", say("privacy.held.state"), state),
        heldLine("words", say("privacy.held.words"), messages.map(wordsOf).join("\n\n")),
      ],
    }));
    return [
      { key: "sent", title: say("privacy.held.parts.sent"), items },
      { key: "sentToMany", title: say("privacy.held.parts.sentToMany"), items: among },
    ];
  },
  previewLeaving: async ({ language }) => ({ goes: [wordsIn(language)("privacy.goes.sent")], stays: [] }),
  async erase(tx, { memberId, lineUserId }) {
    if (lineUserId !== null) {
      await dropAllTo(tx, lineUserId);
      await forgetInChunks(tx, { memberId, lineUserId });
    }
    return NO_FILES;
  },
});

/** The words of a message without its looks. */
function wordsOf(message: Message): string {
  switch (message.kind) {
    case "text":
      return message.text;
    case "card":
      return wordsOfCard(message.card);
    case "cards":
      return message.cards.map(wordsOfCard).join("\n\n");
    case "place":
      return `${message.title} ${message.address}`;
    case "image":
      return "";
  }
}

const wordsOfCard = ({ label, title, copy, lines = [] }: Card): string =>
  [label, title, copy, ...lines.map((line) => [line.label, line.value].filter(Boolean).join(": "))]
    .filter(Boolean)
    .join("\n");
