import type { BroadcastView } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import { type Draft, draftOfView, noWords, type Words } from "./draft.ts";

export type CorrectionKind = "correct" | "cancel";

/** Languages whose words for correcting and calling off we have; who reads another gets Thai. */
const SAID_IN = ["th", "en"] as const;

/**
 * A new message to exactly those who got another: its words with "correction" before them, or the word that it no longer holds. At once,
 * and of the same kind.
 */
export function correctionOf(original: BroadcastView, as: CorrectionKind): Draft {
  const before = draftOfView({ ...original, rule: null, sendAt: null, corrects: original.id });
  const texts = { ...before.texts };
  const sentAt = new Date(original.startedAt ?? original.createdAt);
  for (const language of SAID_IN) {
    const old = original.texts[language];
    if (!old) continue;
    const say = wordsIn(language);
    const { title } = old;
    texts[language] =
      as === "cancel"
        ? {
            ...noWords,
            title: say("consoleBroadcasts.write.cancellationTitle", { title }),
            body: say("consoleBroadcasts.write.cancellationBody", { title, when: formatDateTime(sentAt, language) }),
          }
        : { ...texts[language], title: say("consoleBroadcasts.write.correctionTitle", { title }) };
  }
  const others: Partial<Record<"my" | "km" | "lo", Words>> =
    as === "cancel" ? { my: noWords, km: noWords, lo: noWords } : {};
  return { ...before, texts: { ...texts, ...others } };
}
