import { formatDate } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Event } from "../../../platform/events/publish.ts";
import { claimNews } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { localeOf, ownPageButton } from "./own-page-button.ts";
import { tell } from "./tell.ts";

/** An agency answered: whoever asked waits for it, and often needs to do something next. */
export async function tellClaim({ db, members }: PrivacyDeps, event: Event): Promise<void> {
  const news = await claimNews(members, event.id);
  if (!news || news.state === "waiting" || news.state === "withdrawn") return;
  const { memberId, isContest, state, answerWords, moreBy } = news;
  const compose = (language: string): Message => {
    const say = wordsIn(language);
    const locale = localeOf(language);
    const organisation = news.organisation.name[locale];
    const title = say(
      state === "more" || !isContest ? `privacy.told.claim.${state}.title` : `privacy.told.claim.${state}.contest`,
      {
        organisation,
      },
    );
    const lines = [
      { label: say("privacy.told.claim.about"), value: news.name[locale] },
      ...(answerWords ? [{ label: say("privacy.told.claim.words"), value: answerWords }] : []),
      ...(moreBy ? [{ label: say("privacy.told.claim.by"), value: formatDate(moreBy, locale) }] : []),
    ];
    const tone = state === "yes" ? "solved" : state === "more" ? "soon" : "plain";
    const card = {
      label: say("privacy.told.claim.label"),
      tone,
      title,
      lines,
      buttons: [ownPageButton(language)],
    } as const;
    const altText = say("privacy.told.claim.alt", { organisation, claim: news.name[locale] });
    return { kind: "card", altText, card };
  };
  await tell(db, { memberId, cause: `claim.answered:${event.id}:${event.version}`, compose });
}
