import { Purpose } from "@paknam/contract";
import { isNo, truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { setConsent, showOwnPage } from "../../members/index.ts";
import type { Dialogue, Message, Turned } from "../../messages/index.ts";
import { type Joining, type JoinTalk, OWN_KEY, talkWith, textOf } from "./join-talk.ts";
import { asksForOwnData, wantsNoAlerts, wantsNoNews, wantsToWithdraw, wasMemberBefore } from "./join-words.ts";
import { showOwnData } from "./own-card.ts";
import { type Option, readChosen } from "./read-chosen.ts";

/** The consents that can be withdrawn; having read the notice is none. */
type Withdrawable = Exclude<Purpose, "service">;

/** One's own data by chat: what is held, withdrawing a consent, being found again. State: "which", while one is asked which. */
export function openOwnDialogue(given: Joining): Dialogue {
  return {
    key: OWN_KEY,
    opensOn: async (_tx, { incoming }) => (incoming.kind === "text" && commandIn(incoming.text) !== null ? 1 : 0),
    async turn(tx, turn, state) {
      const talk = talkWith(given, turn);
      const { incoming } = turn;
      if (incoming.kind === "choice") return act(tx, talk, incoming.data.slice(OWN_KEY.length + 1));
      const command = incoming.kind === "text" ? commandIn(incoming.text) : null;
      if (command !== null) return act(tx, talk, command);
      if (state === "which" && incoming.kind === "text") return hearWhich(tx, talk, incoming.text);
      return { say: [await showOwnData(tx, talk)], state: null };
    },
    cancel: async (_tx, turn) => [textOf(talkWith(given, turn).say("joiningDialogue.withdraw.kept"))],
  };
}

function commandIn(text: string): string | null {
  if (asksForOwnData(text)) return "show";
  if (wantsToWithdraw(text)) return "withdraw";
  if (wantsNoNews(text)) return "withdraw:news";
  if (wantsNoAlerts(text)) return "withdraw:alerts";
  return wasMemberBefore(text) ? "found" : null;
}

async function act(tx: Db, talk: JoinTalk, act: string): Promise<Turned> {
  if (act === "found") return over(foundCard(talk));
  if (act === "withdraw") return askWhich(tx, talk);
  if (act === "keep") return over(textOf(talk.say("joiningDialogue.withdraw.kept")));
  const purpose = Purpose.exclude(["service"]).safeParse(act.replace(/^withdraw:/, "")).data;
  if (purpose && act.startsWith("withdraw:")) return withdraw(tx, talk, purpose);
  return over(await showOwnData(tx, talk));
}

const over = (message: Message): Turned => ({ say: [message], state: null });

async function withdrawable(tx: Db, { members, person, locale }: JoinTalk): Promise<Option[] | null> {
  const page = await showOwnPage({ ...members, db: tx }, person.memberId);
  if (!page.isRegistered) return null;
  const holds = new Set(
    page.consents.flatMap(({ purpose, state }) => (state === "given" || state === "waiting" ? [purpose] : [])),
  );
  return page.texts
    .filter(({ purpose }) => purpose !== "service" && holds.has(purpose))
    .map(({ purpose, title }) => ({ key: purpose, label: title[locale] }));
}

async function askWhich(tx: Db, talk: JoinTalk, note?: string): Promise<Turned> {
  const { say } = talk;
  const options = await withdrawable(tx, talk);
  if (options === null) return over(textOf(say("joiningDialogue.withdraw.guest")));
  if (options.length === 0) return over(textOf(say("joiningDialogue.withdraw.none")));
  const list = options.map(({ label }, index) => `${index + 1}  ${label}`);
  const words = [
    ...(note ? [note] : []),
    say("joiningDialogue.withdraw.ask"),
    ...list,
    say("joiningDialogue.byNumber"),
  ];
  const taps = options.map(
    ({ key, label }) =>
      ({ kind: "say", label: truncateGraphemes(label, 20), data: `${OWN_KEY}:withdraw:${key}` }) as const,
  );
  const none = { kind: "say", label: say("joiningDialogue.withdraw.keep"), data: `${OWN_KEY}:keep` } as const;
  return { say: [textOf(words.join("\n"), [...taps, none])], state: "which" };
}

async function hearWhich(tx: Db, talk: JoinTalk, text: string): Promise<Turned> {
  const { say } = talk;
  if (isNo(text) || text.trim() === say("joiningDialogue.withdraw.keep")) return act(tx, talk, "keep");
  const chosen = readChosen(text, (await withdrawable(tx, talk)) ?? []);
  const [first] = chosen ?? [];
  if (!first || chosen?.length !== 1) return askWhich(tx, talk, say("joiningDialogue.notChosen"));
  return act(tx, talk, `withdraw:${first}`);
}

/** At once, without asking whether one is sure: it is as easily given again. */
async function withdraw(tx: Db, talk: JoinTalk, purpose: Withdrawable): Promise<Turned> {
  const { say, members, person, locale } = talk;
  const options = await withdrawable(tx, talk);
  if (options === null) return over(textOf(say("joiningDialogue.withdraw.guest")));
  const deps = { ...members, db: tx };
  const text = (await showOwnPage(deps, person.memberId)).texts.find((each) => each.purpose === purpose);
  if (!text || !options.some(({ key }) => key === purpose)) return over(textOf(say("joiningDialogue.withdraw.none")));
  const { version, title } = text;
  await setConsent(deps, { memberId: person.memberId, purpose, given: false, version, channel: "chat" });
  return over(textOf(say("joiningDialogue.withdraw.done", { purpose: title[locale] })));
}

/** Someone who was a member with another LINE account: how they are found again; never by a likeness. */
function foundCard({ say, province, locale, members }: JoinTalk): Message {
  const centre = province.complaintCentre.name[locale];
  const thaid = members.thaid === null ? [] : [{ value: say("joiningDialogue.found.thaid") }];
  return {
    kind: "card",
    altText: say("joiningDialogue.found.alt"),
    card: {
      title: say("joiningDialogue.found.title"),
      lines: [
        { value: say("joiningDialogue.found.why") },
        ...thaid,
        { value: say("joiningDialogue.found.counter", { centre }) },
      ],
      buttons: [
        { kind: "page", label: say("joiningDialogue.found.open"), path: "/me" },
        { kind: "call", label: province.complaintCentre.hotline, number: province.complaintCentre.hotline },
      ],
    },
  };
}
