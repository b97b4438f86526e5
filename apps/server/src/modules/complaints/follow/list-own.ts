import { formatDate } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Card, Choice, Turned } from "../../messages/index.ts";
import { type Complaint, citizenActsIn, isOpen } from "../complaint.ts";
import { listOfMember } from "../complaints.queries.ts";
import { accessCodeOf } from "../intake/access-code.ts";
import { need } from "../queries/need.ts";
import { presentOwnRows } from "../queries/present-own.ts";
import { aboutOf } from "../telling/about.ts";
import { type FollowTalk, over, saying, seeIt, tapTo } from "./follow-talk.ts";
import { findOwn } from "./own-complaints.queries.ts";

const SHOWN = 10;

const TONES = {
  submitted: "plain",
  accepted: "acting",
  "in-progress": "acting",
  "waiting-citizen": "soon",
  resolved: "solved",
  closed: "solved",
  rejected: "plain",
  withdrawn: "plain",
} as const satisfies Record<Complaint["state"], Card["tone"]>;

/** "เรื่องของฉัน": the newest ten as cards, each with its next step. */
export async function listOwn(tx: Db, talk: FollowTalk): Promise<Turned> {
  const { say, person } = talk;
  const all = await listOfMember(tx, person.memberId);
  const another: Choice = { kind: "say", label: say("complaintFollow.list.more"), data: "complaints.file:start" };
  if (all.length === 0) return over(say("complaintFollow.list.none"), [another]);
  const cards = await cardsOf(tx, talk, all.slice(0, SHOWN));
  const whole: Choice[] =
    all.length > SHOWN ? [{ kind: "page", label: say("complaintFollow.list.all"), path: "/mine" }] : [];
  const altText = say("complaintFollow.list.alt", { complaints: all.length });
  return { say: [{ kind: "cards", altText, cards, choices: [another, ...whole] }], state: null };
}

/** One by its number; another's is answered as nobody's. */
export async function showOne(tx: Db, talk: FollowTalk, number: string): Promise<Turned> {
  const { say, person } = talk;
  const complaint = await findOwn(tx, person.memberId, number);
  if (!complaint) return notYours(talk, number);
  const cards = await cardsOf(tx, talk, [complaint]);
  return { say: [{ kind: "cards", altText: say("complaintFollow.list.alt", { complaints: 1 }), cards }], state: null };
}

export function notYours({ say, publicUrl }: FollowTalk, number: string): Turned {
  const title = say("complaintFollow.notYours", { number });
  const track: Choice = { kind: "link", label: say("complaintFollow.track"), url: `${publicUrl}/track` };
  return { say: [{ kind: "card", altText: title, card: { title, buttons: [track] } }], state: null };
}

async function cardsOf(tx: Db, talk: FollowTalk, complaints: readonly Complaint[]): Promise<Card[]> {
  const { say, locale, now, person, context } = talk;
  const rows = new Map((await presentOwnRows(tx, complaints, now)).map((row) => [row.number, row]));
  const cards: Card[] = [];
  for (const complaint of complaints) {
    const row = need(rows, complaint.number);
    const dueAt = formatDate(complaint.resolveDueAt, locale);
    const due = row.isOverdue ? say("complaintFollow.list.overdue", { date: dueAt }) : dueAt;
    const when = isOpen(complaint.state)
      ? [{ label: say("complaintFollow.list.dueAt"), value: due }]
      : complaint.endedAt
        ? [{ label: say("complaintFollow.list.endedAt"), value: formatDate(complaint.endedAt, locale) }]
        : [];
    cards.push({
      label: say(`states.${complaint.state}`),
      tone: TONES[complaint.state],
      title: await aboutOf(tx, context.categories, { complaint, language: person.language }),
      copy: complaint.number,
      lines: [
        { label: say("complaintFollow.list.about"), value: row.excerpt },
        { label: say("complaintFollow.list.office"), value: row.organisation.name[locale] },
        ...when,
        { label: say("complaintFollow.list.code"), value: accessCodeOf(complaint.id, context.pepper) },
      ],
      buttons: [seeIt(talk, complaint.number), ...actButtons(talk, complaint)],
    });
  }
  return cards;
}

function actButtons({ say, now }: FollowTalk, complaint: Complaint): Choice[] {
  const { number } = complaint;
  const acts = citizenActsIn(complaint, now);
  return [
    ...(acts.includes("answer") ? [tapTo(say("complaintFollow.list.answer"), `answer:${number}`)] : []),
    ...(acts.includes("rate") ? [tapTo(say("complaintFollow.list.rate"), `rate:${number}`)] : []),
    ...(acts.includes("reopen") ? [tapTo(say("complaintFollow.list.reopen"), `reopen:${number}`)] : []),
    ...(acts.includes("withdraw") ? [tapTo(say("complaintFollow.list.withdraw"), `withdraw:${number}`)] : []),
  ];
}

/** Which of several: a question whose taps name number and subject. */
export async function askWhich(
  tx: Db,
  talk: FollowTalk,
  { complaints, words, act }: { complaints: readonly Complaint[]; words: string; act: string },
) {
  const lines: string[] = [];
  for (const [index, complaint] of complaints.entries())
    lines.push(
      `${index + 1}  ${complaint.number} ${await aboutOf(tx, talk.context.categories, { complaint, language: talk.person.language })}`,
    );
  const taps = complaints.map(({ number }) => tapTo(number, `${act}:${number}`));
  return saying([words, ...lines].join("\n"), taps);
}
