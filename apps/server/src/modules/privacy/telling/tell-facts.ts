import { formatDate } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import { sql } from "kysely";
import type { Event } from "../../../platform/events/publish.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { factNews, ownerOfFact } from "../../members/index.ts";
import type { Message } from "../../messages/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { noteFact, takeFactNews } from "./fact-news.queries.ts";
import { localeOf, ownPageButton } from "./own-page-button.ts";
import { tell } from "./tell.ts";

export const TELL_FACTS = "privacy.tell-facts";
/** What one proof or one list confirms of a person comes within a second or two; it is one message. By the queue's own clock. */
const GATHER = sql<{ runAt: Date }>`select now() + interval '5 seconds' as run_at`;
/** A card with more is not read. */
const SHOWN = 8;

type Facts = Awaited<ReturnType<typeof factNews>>;

/** Notes a fact that was confirmed; its person is told a moment later, of all that came meanwhile. */
export async function hearFact({ db, clock }: PrivacyDeps, event: Event): Promise<void> {
  const memberId = await ownerOfFact(db, event.id);
  if (memberId === null) return;
  await db.transaction().execute(async (tx) => {
    if (!(await noteFact(tx, { factId: event.id, memberId, now: clock.now() }))) return;
    const [later] = (await GATHER.execute(tx)).rows;
    const key = `${TELL_FACTS}:${memberId}`;
    await enqueue(tx, TELL_FACTS, { memberId }, { key, ...later });
  });
}

/** Tells a person of the facts that were confirmed lately, in one message. */
export async function tellFacts({ db, clock, members }: PrivacyDeps, memberId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const factIds = await takeFactNews(tx, { memberId, now: clock.now() });
    const facts = await factNews({ ...members, db: tx }, factIds);
    const [first] = facts;
    if (first) await tell(tx, { memberId, cause: `fact.confirmed:${first.id}`, compose: (to) => compose(facts, to) });
  });
}

function compose(facts: Facts, language: string): Message {
  const say = wordsIn(language);
  const locale = localeOf(language);
  const lines = facts.slice(0, SHOWN).map(({ name, organisation, expiresOn }) => {
    const until = expiresOn && formatDate(new Date(`${expiresOn}T00:00:00+07:00`), locale);
    const value = until ? say("privacy.told.facts.until", { name: name[locale], until }) : name[locale];
    return { label: organisation.name[locale], value };
  });
  const card = {
    tone: "solved",
    title: say("privacy.told.facts.title"),
    lines: [...lines, { value: say("privacy.told.facts.wrong") }],
    buttons: [ownPageButton(language)],
  } as const;
  const names = facts.map(({ name }) => name[locale]).join(", ");
  return { kind: "card", altText: say("privacy.told.facts.alt", { facts: names }), card };
}
