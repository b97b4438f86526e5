import type { BroadcastKind, BroadcastText, BroadcastTexts } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import type { Message } from "../neutral.ts";
import type { Contents } from "./broadcast.ts";

/** The card people get: what kind of message, its title, its words, where to read more, and who says it. */
export function wordBroadcast(
  text: BroadcastText,
  about: { kind: BroadcastKind; organisation: string; language: string },
): readonly Message[] {
  const say = wordsIn(about.language);
  const { title, body, link } = text;
  return [
    {
      kind: "card",
      altText: title,
      card: {
        label: say(`broadcasts.kind.${about.kind}`),
        tone: about.kind === "alert" ? "danger" : "plain",
        title,
        lines: [{ value: body }, { label: say("broadcasts.from"), value: about.organisation }],
        ...(link ? { buttons: [{ kind: "link", ...link }] } : {}),
      },
    },
  ];
}

/** The cards in every language that was written. */
export function wordAll(
  texts: BroadcastTexts,
  about: { kind: BroadcastKind; organisation: { th: string; en: string } },
): Contents {
  const { kind, organisation } = about;
  const worded = Object.entries(texts).flatMap(([language, text]) =>
    text
      ? [
          [
            language,
            wordBroadcast(text, {
              kind,
              language,
              organisation: language === "th" ? organisation.th : organisation.en,
            }),
          ] as const,
        ]
      : [],
  );
  return { th: [], ...Object.fromEntries(worded) };
}
