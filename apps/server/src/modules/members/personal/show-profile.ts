import type { Name, OwnPage, OwnPlaceView } from "@paknam/contract";
import { formatDateTime, formatPhone } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import { type DataSubject, type HeldItem, type HeldPart, heldLine } from "../../../platform/personal.ts";
import type { MembersDeps } from "../context.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { readDraft } from "../registration/drafts.queries.ts";

type Speaker = Readonly<{ say: ReturnType<typeof wordsIn>; locale: "th" | "en"; nameOf(name: Name): string }>;

/** How one speaks to this person. */
export const speakerFor = ({ language }: DataSubject): Speaker => {
  const locale = language === "en" ? "en" : "th";
  return { say: wordsIn(language), locale, nameOf: (name) => name[locale] };
};

/** Who somebody is to us: what they said of themselves, how it was proven, where they live, what they are in. */
export async function showProfile(deps: MembersDeps, subject: DataSubject): Promise<HeldPart[]> {
  const speaker = speakerFor(subject);
  const page = await showOwnPage(deps, subject.memberId);
  return [
    profilePart(page, subject, speaker),
    identityPart(page, speaker),
    placesPart(page, speaker),
    groupsPart(page, speaker),
    await draftPart(deps, subject, speaker),
  ];
}

function profilePart(page: OwnPage, { lineUserId }: DataSubject, { say, locale, nameOf }: Speaker): HeldPart {
  const topics = page.topics.map(
    (key) => page.allTopics.find((topic) => topic.key === key)?.name ?? { th: key, en: key },
  );
  const year = locale === "th" && page.birthYear !== null ? page.birthYear + 543 : page.birthYear;
  const lines = [
    heldLine("name", say("privacy.held.name"), page.name),
    heldLine("displayName", say("privacy.held.displayName"), page.displayName),
    heldLine("lineUserId", say("privacy.held.lineUserId"), lineUserId),
    heldLine("birthYear", say("privacy.held.birthYear"), page.birthYear, String(year)),
    heldLine("phone", say("privacy.held.phone"), page.phone, page.phone && formatPhone(page.phone)),
    heldLine("language", say("privacy.held.language"), page.language, languageIn(locale, page.language)),
    heldLine(
      "residence",
      say("privacy.held.residence"),
      page.residence,
      say(`privacy.held.residences.${page.residence}`),
    ),
    heldLine("registeredAt", say("privacy.held.registeredAt"), page.registeredAt, dateTime(page.registeredAt, locale)),
    heldLine("topics", say("privacy.held.topics"), page.topics, topics.map(nameOf).join(", ") || "–"),
  ];
  return { key: "profile", title: say("privacy.held.parts.profile"), items: [{ lines }] };
}

function identityPart(page: OwnPage, { say, locale, nameOf }: Speaker): HeldPart {
  const { level, levelSource, maskedNationalId } = page;
  const organisation = levelSource?.organisation?.name ?? null;
  const lines = [
    heldLine("level", say("privacy.held.level"), level, say(`privacy.held.levels.${level}`)),
    heldLine("organisation", say("privacy.held.organisation"), organisation, organisation && nameOf(organisation)),
    heldLine("provenAt", say("privacy.held.provenAt"), levelSource?.at, dateTime(levelSource?.at, locale)),
    heldLine("ial", say("privacy.held.ial"), levelSource?.ial),
    heldLine("maskedNationalId", say("privacy.held.nationalId"), maskedNationalId),
  ];
  return { key: "identity", title: say("privacy.held.parts.identity"), items: [{ lines }] };
}

function placesPart(page: OwnPage, { say, nameOf }: Speaker): HeldPart {
  const item = (kind: "home" | "work" | "study" | "followed", place: OwnPlaceView | null): HeldItem[] => {
    if (place === null) return [];
    const { area, label, point, areaCode } = place;
    const district = area.district ? ` · ${nameOf(area.district)}` : "";
    const lines = [
      heldLine("kind", say("privacy.held.kind"), kind, say(`privacy.held.kinds.${kind}`)),
      heldLine("areaCode", say("privacy.held.place"), areaCode, `${nameOf(area.name)}${district}`),
      heldLine("label", say("privacy.held.label"), label),
      heldLine("point", say("privacy.held.point"), point, point && `${point.lat.toFixed(3)}, ${point.lng.toFixed(3)}`),
    ];
    return [{ title: say(`privacy.held.kinds.${kind}`), lines }];
  };
  const { home, work, study, followed } = page;
  const items = [
    ...item("home", home),
    ...item("work", work),
    ...item("study", study),
    ...followed.flatMap((place) => item("followed", place)),
  ];
  return { key: "places", title: say("privacy.held.parts.places"), items };
}

function groupsPart(page: OwnPage, { say, nameOf }: Speaker): HeldPart {
  const items = page.groups.map(({ key, name, organisation, isOwnChoice }) => {
    const by = isOwnChoice ? "choice" : "list";
    const lines = [
      heldLine("group", say("privacy.held.groups"), key, nameOf(name)),
      heldLine("organisation", say("privacy.held.organisation"), organisation.name, nameOf(organisation.name)),
      heldLine("by", say("privacy.held.ownChoice"), by, say(`privacy.held.groupKinds.${by}`)),
    ];
    return { title: nameOf(name), lines };
  });
  return { key: "groups", title: say("privacy.held.parts.groups"), items };
}

/** The draft as it lies there: few have one, and it is theirs word for word. */
async function draftPart({ db }: MembersDeps, { memberId }: DataSubject, { say }: Speaker): Promise<HeldPart> {
  const draft = await readDraft(db, memberId);
  const lines = Object.entries(draft).map(([key, value]) =>
    heldLine(key, key, value, typeof value === "string" ? value : JSON.stringify(value)),
  );
  return { key: "draft", title: say("privacy.held.parts.draft"), items: lines.length > 0 ? [{ lines }] : [] };
}

const languageIn = (locale: "th" | "en", language: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** A time in words; null for none. */
export const dateTime = (at: string | Date | null | undefined, locale: "th" | "en"): string | null =>
  at ? formatDateTime(new Date(at), locale) : null;
