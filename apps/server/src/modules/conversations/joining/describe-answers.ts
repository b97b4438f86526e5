import type { Draft, OwnPlace, Registration } from "@paknam/contract";
import { formatPhone } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { areaRefs } from "../../places/index.ts";
import type { Question } from "./join-questions.ts";
import type { JoinTalk } from "./join-talk.ts";

/** What a person answered, in words; null where nothing was answered yet. */
export type Described = Readonly<Partial<Record<Exclude<Question, `consent:${string}` | "summary">, string>>> &
  Readonly<{ agreed: string; isStudy: boolean }>;

/** Puts the answers of a draft into words. */
export async function describeAnswers(tx: Db, talk: JoinTalk, registration: Registration): Promise<Described> {
  const { say, locale } = talk;
  const { draft, texts, topics, groups } = registration;
  const { name, birthYear, phone, residence, home, work, study, followed } = draft;
  const places = await describePlaces(tx, talk, draft);
  const none = say("joiningDialogue.summary.none");
  const listed = (keys: readonly string[], options: Registration["topics"] | Registration["groups"]): string =>
    options
      .filter(({ key }) => keys.includes(key))
      .map((option) => option.name[locale])
      .join(", ") || none;
  const agreed = texts
    .filter(
      ({ purpose }) => purpose !== "service" && draft.consents?.some((each) => each.purpose === purpose && each.given),
    )
    .map(({ title }) => title[locale]);
  const given = {
    name,
    birthYear: birthYear === undefined ? undefined : describeYear(talk, birthYear),
    phone: phone === undefined ? undefined : phone === null ? none : formatPhone(phone),
    residence: residence && say(`joiningDialogue.residence.${residence}`),
    home: home && places(home),
    work: study ? places(study) : work === undefined ? undefined : work === null ? none : places(work),
    followed: followed && (followed.map(places).join(" / ") || none),
    groups: draft.groups && listed(draft.groups, groups),
    topics: draft.topics && listed(draft.topics, topics),
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, words]) => words !== undefined));
  return { ...known, agreed: agreed.join(", ") || none, isStudy: Boolean(study) };
}

/** A year of birth as people of that language write it. */
export function describeYear({ say, locale }: JoinTalk, birthYear: number | null): string {
  if (birthYear === null) return say("joiningDialogue.summary.adult");
  return say("joiningDialogue.summary.year", { year: locale === "th" ? birthYear + 543 : birthYear });
}

/** How to say a place of a draft: the person's own name for it, then the sub-district. */
export async function describePlaces(
  tx: Db,
  { say, locale }: JoinTalk,
  { home, work, study, followed }: Draft,
): Promise<(place: OwnPlace) => string> {
  const all = [home, work, study, ...(followed ?? [])].flatMap((place) => (place ? [place.areaCode] : []));
  const areas = await areaRefs(tx, all);
  return ({ areaCode, label }) => {
    const area = areas.get(areaCode);
    if (!area) return label ?? areaCode;
    const district = area.district?.[locale];
    const full = district
      ? say("joiningDialogue.place.full", { area: area.name[locale], district })
      : say("joiningDialogue.place.choice", { area: area.name[locale] });
    return label ? say("joiningDialogue.place.labelled", { label, place: full }) : full;
  };
}
