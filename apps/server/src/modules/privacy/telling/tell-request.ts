import { formatDate } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Event } from "../../../platform/events/publish.ts";
import { requestNews } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { localeOf, ownPageButton } from "./own-page-button.ts";
import { tell } from "./tell.ts";

/**
 * Only the question whether two accounts are one person's is pushed: it may come from a counter, moves an identity, and lapses. More that an
 * agency asks for is said with its answer; new words of a consent concern everybody at once and wait on the page.
 */
export async function tellRequest({ db }: PrivacyDeps, event: Event): Promise<void> {
  const news = await requestNews(db, event.id);
  if (news?.kind !== "join-accounts") return;
  const { memberId, dueAt } = news;
  const compose = (language: string): Message => {
    const say = wordsIn(language);
    const lines = [
      { value: say("privacy.told.join.body") },
      { label: say("privacy.told.join.by"), value: formatDate(dueAt, localeOf(language)) },
      { value: say("privacy.told.join.not") },
    ];
    const buttons = [ownPageButton(language, say("privacy.told.join.decide"))];
    const card = { tone: "soon", title: say("privacy.told.join.title"), lines, buttons } as const;
    return { kind: "card", altText: say("privacy.told.join.alt"), card };
  };
  await tell(db, { memberId, cause: `request.made:${event.id}`, compose });
}
