import { wordsIn } from "@paknam/wording";
import type { Event } from "../../../platform/events/publish.ts";
import { registeredBy } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { ownPageButton } from "./own-page-button.ts";
import { tell } from "./tell.ts";

/**
 * A receipt for who registered at a counter: somebody else typed it, so it is worth a push. Whoever registered in the chat was answered there
 * for free; whoever did on the page has just read the same on it, and a million pushes would say nothing new.
 */
export async function tellRegistered({ db }: PrivacyDeps, event: Event): Promise<void> {
  if ((await registeredBy(db, event.id)) !== "counter") return;
  const compose = (language: string): Message => {
    const say = wordsIn(language);
    const lines = [{ value: say("privacy.told.welcome.body") }, { value: say("privacy.told.welcome.wrong") }];
    const title = say("privacy.told.welcome.title");
    const card = { tone: "solved", title, lines, buttons: [ownPageButton(language)] } as const;
    return { kind: "card", altText: say("privacy.told.welcome.alt"), card };
  };
  await tell(db, { memberId: event.id, cause: `member.registered:${event.id}`, compose });
}
