import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Event } from "../../../platform/events/publish.ts";
import { lookNews } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { localeOf, ownPageButton } from "./own-page-button.ts";
import { tell } from "./tell.ts";

/**
 * An officer saw somebody's national number: rare, and what misuse would begin with, so that its person hears of it at once. An opened record
 * is not pushed: it happens daily, often while the person stands there, and is on their page.
 */
export async function tellNationalIdSeen({ db, province }: PrivacyDeps, event: Event): Promise<void> {
  const look = await lookNews(db, event.id);
  if (!look) return;
  const compose = (language: string): Message => {
    const say = wordsIn(language);
    const locale = localeOf(language);
    const organisation = look.organisation.name[locale];
    const lines = [
      { label: say("privacy.told.nationalId.who"), value: organisation },
      { label: say("privacy.told.nationalId.why"), value: look.words },
      { label: say("privacy.told.nationalId.at"), value: formatDateTime(look.at, locale) },
      { value: say("privacy.told.nationalId.wrong", { phone: province.complaintCentre.hotline }) },
    ];
    const title = say("privacy.told.nationalId.title");
    const card = { tone: "plain", title, lines, buttons: [ownPageButton(language)] } as const;
    return { kind: "card", altText: say("privacy.told.nationalId.alt", { organisation }), card };
  };
  await tell(db, { memberId: look.memberId, cause: `national-id.seen:${event.id}`, compose });
}
