import { formatDate, formatDateTime, truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import type { Choice } from "../../../messages/index.ts";
import { holidayDates, organisationRefs } from "../../../organisations/index.ts";
import { areaRefs } from "../../../places/index.ts";
import { deadlinesFrom } from "../../deadline.ts";
import { need } from "../../queries/need.ts";
import { routeComplaint } from "../../routing/route-complaint.ts";
import { type Draft, descriptionOf, placeTextOf } from "./draft.ts";
import { namesOnlyArea } from "./names-only-area.ts";
import { centreName, type Talk } from "./talk.ts";
import { type Asked, changeOptions, tap } from "./taps.ts";

const SHOWN_LETTERS = 300;

type Given = Readonly<{ draft: Draft; category: string | null; notes: readonly string[] }>;

/** All before it is sent: what, category, place, photos, who gets it, by when; sent with one tap or word, or changed. */
export async function summaryCard(tx: Db, talk: Talk, { draft, category, notes }: Given): Promise<Asked> {
  const { say, locale, context } = talk;
  const rule = category === null ? undefined : context.categories.find(category);
  if (!rule) throw new Error("a summary needs a category");
  const organisationId = await routeComplaint(tx, { areaCode: draft.place?.areaCode ?? null, category: rule.key });
  const organisation = need(await organisationRefs(tx, [organisationId]), organisationId);
  const { resolveDueAt } = deadlinesFrom(talk.now, rule.deadline, await holidayDates(tx));
  const about = rule.name[locale];
  const count = draft.photos.length;
  const line = (key: "what" | "category" | "place" | "photos" | "to" | "by", value: string) => ({
    label: say(`complaintDialogue.summary.${key}`),
    value,
  });
  const confirm = { label: say("complaintDialogue.summary.confirm"), act: "confirm" };
  const options = [confirm, ...changeOptions(talk)];
  const taps: Choice[] = options.map((option) => tap(draft, option));
  return {
    message: {
      kind: "card",
      altText: say("complaintDialogue.summary.alt", { about }),
      card: {
        label: say("complaintDialogue.summary.label"),
        tone: "soon",
        title: say("complaintDialogue.summary.title"),
        lines: [
          ...notes.map((value) => ({ value })),
          line("what", truncateGraphemes(descriptionOf(draft), SHOWN_LETTERS)),
          line("category", about),
          line("place", await placeOf(tx, talk, draft)),
          line(
            "photos",
            count === 0
              ? say("complaintDialogue.photos.none")
              : say("complaintDialogue.photos.count", { photos: count }),
          ),
          line("to", organisation.name[locale]),
          line("by", dueText(rule.deadline, resolveDueAt, locale)),
          { value: say("complaintDialogue.summary.hint") },
        ],
        buttons: taps.slice(0, 1),
      },
      choices: taps,
    },
    options,
    isNumbered: false,
  };
}

/** A day, and where hours count the hour too. */
export const dueText = (rule: object, dueAt: Date, locale: "th" | "en"): string =>
  "resolveHours" in rule ? formatDateTime(dueAt, locale) : formatDate(dueAt, locale);

async function placeOf(tx: Db, talk: Talk, draft: Draft): Promise<string> {
  const { say, locale } = talk;
  const told = (placeWords: Draft["placeWords"]): string[] => {
    const words = placeTextOf({ placeWords });
    return words ? [truncateGraphemes(words, 120)] : [];
  };
  const areaCode = draft.place?.areaCode ?? null;
  const pin = draft.place?.point && draft.pin ? [say("complaintDialogue.place.pinSent")] : [];
  if (areaCode === null) {
    const notKnown = say("complaintDialogue.place.notKnown", { centre: centreName(talk) });
    const words = told(draft.placeWords);
    return [...words, ...(words.length === 0 ? pin : []), notKnown].join("\n");
  }
  const area = need(await areaRefs(tx, [areaCode]), areaCode);
  const name = say("complaintDialogue.place.area", {
    area: area.name[locale],
    district: area.district?.[locale] ?? "",
  });
  const names = [area.name, area.district, talk.province.name].flatMap((each) => (each ? [each.th, each.en] : []));
  const words = told(draft.placeWords.filter(({ text }) => !namesOnlyArea(text, names)));
  return [...words, name, ...(words.length === 0 ? pin : [])].join("\n");
}
