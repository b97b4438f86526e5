import type { Area, Point } from "@paknam/contract";
import { truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import type { Choice } from "../../../messages/index.ts";
import { findPlace } from "../../../places/index.ts";
import { categoryOptions } from "./choose-category.ts";
import { type Draft, descriptionOf, type Option, placeTextOf, type Question } from "./draft.ts";
import { outsideCard } from "./outside-card.ts";
import { summaryCard } from "./summary-card.ts";
import { centreName, type Talk } from "./talk.ts";
import { type Asked, changeOptions, tap } from "./taps.ts";

type Given = Readonly<{ draft: Draft; category: string | null; question: Question; notes: readonly string[] }>;

/** Words the next question, after what is to be said first. */
export async function askQuestion(tx: Db, talk: Talk, given: Given): Promise<Asked> {
  const { draft, question, notes } = given;
  const { say } = talk;
  const plain = (words: string, options: Option[], extras: { before?: Choice[]; isNumbered?: boolean } = {}): Asked => {
    const isNumbered = extras.isNumbered ?? false;
    const list = isNumbered ? options.map(({ label }, index) => `${index + 1}  ${label}`) : [];
    const hint = isNumbered ? [say("complaintDialogue.category.byNumber")] : [];
    const text = [...notes, words, ...list, ...hint].join("\n");
    const choices = [...(extras.before ?? []), ...options.map((option) => tap(draft, option))];
    return { message: { kind: "text", text, ...(choices.length > 0 ? { choices } : {}) }, options, isNumbered };
  };
  switch (question) {
    case "what":
      return plain(whatToAsk(talk, draft), [], { before: isUntouched(draft) ? startChoices(talk) : [] });
    case "rewrite":
      return plain(say("complaintDialogue.summary.rewrite"), []);
    case "category": {
      const words = { more: say("complaintDialogue.category.more"), back: say("complaintDialogue.category.back") };
      const { heading, group, options } = categoryOptions(talk.context.categories, draft, {
        locale: talk.locale,
        ...words,
      });
      return plain(say(`complaintDialogue.category.${heading}`, { group }), options, { isNumbered: true });
    }
    case "place":
      return plain(
        placeWords(talk, draft),
        [...hintOptions(talk, draft), { label: say("complaintDialogue.place.unknown"), act: "no-place" }],
        {
          before: [{ kind: "place", label: say("complaintDialogue.place.pin") }],
        },
      );
    case "place-choice":
      return plain(choiceWords(talk, draft), choiceOptions(talk, draft), { isNumbered: true });
    case "photo-place":
      return askPhotoPlace(tx, talk, { draft, plain });
    case "outside":
      return outsideCard(talk, { draft, notes });
    case "photos":
      return plain(say("complaintDialogue.photos.ask"), [skipPhotos(talk)], { before: photoChoices(talk) });
    case "change-photos": {
      const count = draft.photos.length;
      if (count === 0)
        return plain(say("complaintDialogue.photos.add"), [skipPhotos(talk)], { before: photoChoices(talk) });
      const clear = { label: say("complaintDialogue.photos.clear"), act: "clear-photos" };
      const back = { label: say("complaintDialogue.summary.changeDone"), act: "go" };
      return plain(say("complaintDialogue.photos.change", { photos: count }), [clear, back], {
        before: photoChoices(talk),
      });
    }
    case "change":
      return plain(say("complaintDialogue.summary.whatToChange"), changeOptions(talk));
    case "resume":
      return askToResume(talk, { draft, plain });
    case "add-or-new":
      return plain(
        say("complaintDialogue.addTo.ask", { number: draft.addTo ?? "" }),
        [
          { label: say("complaintDialogue.addTo.add", { number: draft.addTo ?? "" }), act: "add" },
          { label: say("complaintDialogue.addTo.anew"), act: "anew" },
        ],
        { isNumbered: true },
      );
    case "summary":
      return summaryCard(tx, talk, { draft, category: given.category, notes });
    default:
      return question satisfies never;
  }
}

type Plain = (words: string, options: Option[], extras?: { before?: Choice[]; isNumbered?: boolean }) => Asked;

const isUntouched = (draft: Draft): boolean =>
  draft.photos.length === 0 && draft.place === null && draft.doubt === null;

const startChoices = ({ say }: Talk): Choice[] => [
  { kind: "photo", label: say("complaintDialogue.photos.camera"), from: "camera" },
  { kind: "place", label: say("complaintDialogue.place.pin") },
  { kind: "page", label: say("complaintDialogue.start.form"), path: "/complaint" },
];

const photoChoices = ({ say }: Talk): Choice[] => [
  { kind: "photo", label: say("complaintDialogue.photos.camera"), from: "camera" },
  { kind: "photo", label: say("complaintDialogue.photos.album"), from: "album" },
];

const skipPhotos = ({ say }: Talk): Option => ({ label: say("complaintDialogue.photos.skip"), act: "skip-photos" });

function whatToAsk({ say }: Talk, draft: Draft): string {
  if (draft.photos.length > 0) return say("complaintDialogue.what.photo");
  if (draft.place !== null || draft.doubt !== null) return say("complaintDialogue.what.place");
  return draft.asking?.question === "what" ? say("complaintDialogue.what.ask") : say("complaintDialogue.start.ask");
}

function placeWords(talk: Talk, draft: Draft): string {
  const { say } = talk;
  if (draft.detour === "place-name") return say("complaintDialogue.place.typeNameAsk");
  const words = draft.placeWords.at(-1)?.text;
  if (draft.placeTries === 0 || words === undefined) return say("complaintDialogue.place.ask");
  return say("complaintDialogue.place.again", { words: truncateGraphemes(words, 60), centre: centreName(talk) });
}

/** What was named in passing, one tap away. */
const hintOptions = ({ say, locale }: Talk, draft: Draft): Option[] =>
  draft.detour === "place-name"
    ? []
    : draft.hints.map(({ code, name }) => ({
        label: say("complaintDialogue.place.areaChoice", { area: name[locale] }),
        act: `area:${code}`,
      }));

const choiceWords = ({ say }: Talk, { doubt }: Draft): string =>
  say(doubt?.kind === "choose" ? "complaintDialogue.place.choose" : "complaintDialogue.place.border");

/** LINE shows 13 taps: at most 11 areas, then typing and not knowing. */
const MOST_AREAS = 11;

function choiceOptions({ say, locale }: Talk, { doubt }: Draft): Option[] {
  const areaOption = (area: Area): Option => ({
    label: say("complaintDialogue.place.areaChoice", { area: area.name[locale] }),
    act: `area:${area.code}`,
  });
  const options =
    doubt?.kind === "border"
      ? doubt.choices.map(({ area, neighbour, label }) =>
          area
            ? areaOption(area)
            : {
                label: say("complaintDialogue.place.neighbour", { name: label[locale] }),
                act: `neighbour:${neighbour ?? ""}`,
              },
        )
      : doubt?.kind === "choose"
        ? doubt.choices.slice(0, MOST_AREAS).map(({ area }) => areaOption(area))
        : [];
  return [
    ...options,
    { label: say("complaintDialogue.place.typeName"), act: "type-place" },
    { label: say("complaintDialogue.place.unknown"), act: "no-place" },
  ];
}

async function askPhotoPlace(tx: Db, talk: Talk, { draft, plain }: { draft: Draft; plain: Plain }): Promise<Asked> {
  const { say } = talk;
  const place = await nameOfPoint(tx, talk, draft.photoPoint);
  return plain(
    say("complaintDialogue.place.fromPhoto", { place }),
    [
      { label: say("complaintDialogue.place.yesPhoto"), act: "photo-place:yes" },
      { label: say("complaintDialogue.place.noPhoto"), act: "photo-place:no" },
    ],
    { before: [{ kind: "place", label: say("complaintDialogue.place.pin") }] },
  );
}

async function nameOfPoint(tx: Db, { say, locale }: Talk, point: Point | null): Promise<string> {
  const answer = point ? await findPlace(tx, { point }) : null;
  if (answer?.kind === "inside") return say("complaintDialogue.place.areaShort", { area: answer.area.name[locale] });
  if (answer?.kind !== "border") return "";
  return answer.choices
    .slice(0, 2)
    .map(({ label }) => label[locale])
    .join(" / ");
}

function askToResume({ say }: Talk, { draft, plain }: { draft: Draft; plain: Plain }): Asked {
  const about =
    truncateGraphemes(descriptionOf(draft).replace(/\s+/g, " "), 60) ||
    (draft.photos.length > 0 ? say("complaintDialogue.resume.photos") : (placeTextOf(draft) ?? ""));
  const ask = about ? say("complaintDialogue.resume.ask", { about }) : say("complaintDialogue.resume.nothing");
  const kept = draft.held.length > 0 ? [say("complaintDialogue.resume.kept")] : [];
  return plain(
    [ask, ...kept].join("\n"),
    [
      { label: say("complaintDialogue.resume.go"), act: "go" },
      { label: say("complaintDialogue.resume.anew"), act: "anew" },
    ],
    { isNumbered: true },
  );
}
