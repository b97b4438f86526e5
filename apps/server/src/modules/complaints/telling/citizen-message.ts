import type { OrganisationRef } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Card, Choice, Message } from "../../messages/index.ts";
import type { Complaint } from "../complaint.ts";
import type { Step } from "../steps.queries.ts";
import { localeOf } from "./about.ts";

/** The steps that are worth a push: the four that a person waits for, and the refusal, which ends it and is owed an answer. */
export const TOLD = ["accepted", "asked", "forwarded", "resolved", "rejected"] as const;
export type Told = (typeof TOLD)[number];

export type CitizenNews = Readonly<{
  kind: Told;
  complaint: Complaint;
  step: Step;
  /** Whose desk it was on at this step, or where it went. */
  organisation: OrganisationRef;
  about: string;
  pictureFileId: string | undefined;
  language: string;
}>;

const TONES = {
  accepted: "acting",
  asked: "soon",
  forwarded: "acting",
  resolved: "solved",
  rejected: "plain",
} as const;

/** The one message that tells the one who filed it what happened, with the next step as a tap. */
export function citizenMessage(news: CitizenNews): Message {
  const { kind, complaint, organisation, about, language } = news;
  const say = wordsIn(language);
  const names = { organisation: organisation.name[localeOf(language)], number: complaint.number };
  const card: Card = {
    label: say(`complaints.told.${kind}.label`),
    tone: TONES[kind],
    title: say(`complaints.told.${kind}.title`, names),
    copy: complaint.number,
    lines: [{ label: say("complaints.line.about"), value: about }, ...linesOf(news)],
    ...(news.pictureFileId ? { pictureFileId: news.pictureFileId } : {}),
    buttons: buttonsOf(news),
  };
  const choices = kind === "resolved" ? ratingChoices(complaint.number, language) : [];
  const altText = say(`complaints.told.${kind}.alt`, names);
  return { kind: "card", altText, card, ...(choices.length > 0 ? { choices } : {}) };
}

function linesOf({ kind, complaint, step, organisation, language }: CitizenNews): NonNullable<Card["lines"]> {
  const say = wordsIn(language);
  const words = (label: string) => (step.words ? [{ label, value: step.words }] : []);
  const due = { label: say("complaints.line.dueAt"), value: formatDate(complaint.resolveDueAt, localeOf(language)) };
  switch (kind) {
    case "accepted":
      return [due];
    case "asked":
      return words(say("complaints.line.question"));
    case "forwarded":
      return [
        ...words(say("complaints.line.reason")),
        due,
        ...(organisation.phone ? [{ label: say("complaints.line.phone"), value: organisation.phone }] : []),
      ];
    case "resolved": {
      const reason = step.detail.reasonWithoutPhoto;
      return [
        ...words(say("complaints.line.result")),
        ...(typeof reason === "string" ? [{ label: say("complaints.line.noPhoto"), value: reason }] : []),
        { value: say("complaints.told.resolved.ask") },
      ];
    }
    case "rejected":
      return words(say("complaints.line.reason"));
  }
}

/** Buttons stay when the choices under the chat have gone. */
function buttonsOf({ kind, complaint: { number }, language }: CitizenNews): Choice[] {
  const say = wordsIn(language);
  const page: Choice = { kind: "page", label: say("complaints.line.details"), path: `/mine/${number}` };
  if (kind === "asked") {
    const label = say("complaints.told.asked.answer");
    return [{ kind: "say", label, data: `complaints.follow:answer:${number}` }, page];
  }
  if (kind === "resolved" || kind === "rejected") {
    const label = say(`complaints.told.${kind}.reopen`);
    const reopen: Choice = { kind: "say", label, data: `complaints.follow:reopen:${number}` };
    if (kind === "rejected") return [reopen, page];
    // The first button is the filled one: points are what we ask for.
    const rate: Choice = {
      kind: "say",
      label: say("complaints.told.resolved.rate"),
      data: `complaints.follow:rate:${number}`,
    };
    return [rate, page, reopen];
  }
  return [page];
}

const ratingChoices = (number: string, language: string): Choice[] =>
  [1, 2, 3, 4, 5].map((rating) => ({
    kind: "say",
    label: wordsIn(language)("complaints.told.resolved.points", { rating }),
    data: `complaints.follow:rate:${number}:${rating}`,
  }));
