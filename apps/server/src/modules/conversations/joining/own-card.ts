import type { OwnConsent, OwnPage, OwnPlaceView } from "@paknam/contract";
import { formatPhone } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { showOwnPage } from "../../members/index.ts";
import type { Card, Message } from "../../messages/index.ts";
import type { JoinTalk } from "./join-talk.ts";

/** What the purposes are called that are in this state; "" for none. */
export const agreedIn = ({ locale }: JoinTalk, page: OwnPage, state: OwnConsent["state"]): string =>
  page.texts
    .filter(
      ({ purpose }) =>
        purpose !== "service" && page.consents.some((each) => each.purpose === purpose && each.state === state),
    )
    .map(({ title }) => title[locale])
    .join(", ");

/** What is held of the person, in short, with the way to all of it. */
export async function showOwnData(tx: Db, talk: JoinTalk, note?: string): Promise<Message> {
  const { say, members, person } = talk;
  const page = await showOwnPage({ ...members, db: tx }, person.memberId);
  const card = page.isRegistered ? memberCard(talk, page) : guestCard(talk);
  const lines = [...(note ? [{ value: note }] : []), ...(card.lines ?? [])];
  return { kind: "card", altText: note ?? say("joiningDialogue.own.alt"), card: { ...card, lines } };
}

function memberCard(talk: JoinTalk, page: OwnPage): Card {
  const { say, locale } = talk;
  const place = ({ label, area }: OwnPlaceView): string => [label, area.name[locale]].filter(Boolean).join(", ");
  const none = say("joiningDialogue.summary.none");
  const open = page.requests.length;
  return {
    label: say("joiningDialogue.own.label"),
    title: say("joiningDialogue.own.title"),
    lines: [
      ...(open > 0 ? [{ value: say("joiningDialogue.own.requests", { requests: open }) }] : []),
      { label: say("joiningDialogue.own.name"), value: page.name ?? none },
      { label: say("joiningDialogue.own.phone"), value: page.phone ? formatPhone(page.phone) : none },
      { label: say("joiningDialogue.own.home"), value: page.home ? place(page.home) : none },
      { label: say("joiningDialogue.own.followed"), value: page.followed.map(place).join(" / ") || none },
      { label: say("joiningDialogue.own.level"), value: say(`joiningDialogue.own.levels.${page.level}`) },
      { label: say("joiningDialogue.own.agreed"), value: agreedIn(talk, page, "given") || none },
      { value: say("joiningDialogue.own.hint") },
    ],
    buttons: [{ kind: "page", label: say("joiningDialogue.own.open"), path: "/me" }],
  };
}

const guestCard = ({ say }: JoinTalk): Card => ({
  label: say("joiningDialogue.own.labelGuest"),
  title: say("joiningDialogue.own.title"),
  lines: [{ value: say("joiningDialogue.own.guest") }],
  buttons: [
    { kind: "page", label: say("joiningDialogue.greeting.joinLabel"), path: "/join" },
    { kind: "page", label: say("joiningDialogue.own.open"), path: "/me" },
  ],
});
