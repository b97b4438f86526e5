import { Name, Point, province } from "@paknam/contract";
import { z } from "zod";
import { newId } from "../../../../platform/random.ts";

/** A piece of what a person sent, with the message it came in, so that unsending takes out just that. */
const Words = z.object({ messageId: z.string().nullable(), text: z.string() });
const Photo = z.object({ messageId: z.string().nullable(), photoId: z.string(), fileId: z.string() });

/** What was sent after a long silence, until the person says what it belongs to. */
const Part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), messageId: z.string().nullable(), text: z.string() }),
  z.object({
    kind: z.literal("photo"),
    messageId: z.string().nullable(),
    photoId: z.string(),
    fileId: z.string(),
    point: Point.nullable(),
  }),
  z.object({ kind: z.literal("place"), messageId: z.string().nullable(), point: Point, words: z.string().nullable() }),
]);
export type Part = z.output<typeof Part>;

const Place = z.object({
  /** null: the centre finds out. */
  areaCode: z.string().nullable(),
  source: z.enum(["boundary", "nearest", "name", "citizen", "none"]),
  point: Point.nullable(),
  messageId: z.string().nullable(),
});
export type Place = z.output<typeof Place>;

export const QUESTIONS = [
  "what",
  "category",
  "place",
  "place-choice",
  "outside",
  "photo-place",
  "photos",
  "summary",
  "change",
  "rewrite",
  "change-photos",
  "resume",
  "add-or-new",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A tap that was offered: typing its label, or its number where they are numbered, does the same. */
const Option = z.object({ label: z.string(), act: z.string() });
export type Option = z.output<typeof Option>;

/** A complaint in the making: plain JSON, kept between turns. */
const Draft = z.object({
  version: z.literal(1),
  /** The submission key: filing twice with it is filing once. */
  id: z.string(),
  language: z.enum(["th", "en"]),
  lastAt: z.iso.datetime(),
  texts: z.array(Words),
  photos: z.array(Photo),
  /** Chosen by the person; null while the likeliest one is clear enough, or nobody was asked. */
  category: z.string().nullable(),
  /** Which group's categories are being shown; "*" shows the groups. */
  group: z.string().nullable(),
  categoryTries: z.number(),
  place: Place.nullable(),
  /** What was said to the question where; for the officer to read. */
  placeWords: z.array(Words),
  /** A place that is still a question: which side, which of several, outside. */
  doubt: province.PlaceAnswer.nullable(),
  /** Sub-districts that were named in passing: offered when the place is asked, never taken. */
  hints: z.array(z.object({ code: z.string(), name: Name })).default([]),
  pin: Point.nullable(),
  placeTries: z.number(),
  /** Where a photo was taken: offered as the place, never taken unasked. */
  photoPoint: Point.nullable(),
  hasAskedPhotos: z.boolean(),
  /** Something the person wants to change before going on. */
  detour: z.enum(["category", "place-name", "rewrite", "change", "change-photos", "resume"]).nullable(),
  asking: z.object({ question: z.enum(QUESTIONS), options: z.array(Option), isNumbered: z.boolean() }).nullable(),
  held: z.array(Part),
  /** The number of what was filed just before, while it is open whether what is held belongs to it. */
  addTo: z.string().nullable().default(null),
});
export type Draft = z.output<typeof Draft>;

/** An empty draft. */
export function newDraft({ language, now }: { language: "th" | "en"; now: Date }): Draft {
  return {
    version: 1,
    id: newId(),
    language,
    lastAt: now.toISOString(),
    texts: [],
    photos: [],
    category: null,
    group: null,
    categoryTries: 0,
    place: null,
    placeWords: [],
    doubt: null,
    hints: [],
    pin: null,
    placeTries: 0,
    photoPoint: null,
    hasAskedPhotos: false,
    detour: null,
    asking: null,
    held: [],
    addTo: null,
  };
}

const Remains = z.object({
  id: z.string().optional().catch(undefined),
  texts: z.array(Words.catch({ messageId: null, text: "" })).catch([]),
  photos: z.array(Photo.nullable().catch(null)).catch([]),
});

export type ReadDraft = Readonly<{ draft: Draft | null; isSalvaged: boolean }>;

/**
 * The draft that a conversation remembers; null when there is none. One that an older or newer program wrote otherwise keeps its
 * texts and photos where they can be read.
 */
export function readDraft(state: unknown, fallback: { language: "th" | "en"; now: Date }): ReadDraft {
  if (state === undefined || state === null) return { draft: null, isSalvaged: false };
  const whole = Draft.safeParse(state);
  if (whole.success) return { draft: whole.data, isSalvaged: false };
  const remains = Remains.safeParse(state);
  const fresh = newDraft(fallback);
  if (!remains.success) return { draft: fresh, isSalvaged: true };
  const { id, texts, photos } = remains.data;
  return {
    draft: {
      ...fresh,
      id: id ?? fresh.id,
      texts: texts.filter(({ text }) => text !== ""),
      photos: photos.filter((photo) => photo !== null),
    },
    isSalvaged: true,
  };
}

/** Everything the person told, in their words. */
export const descriptionOf = (draft: Pick<Draft, "texts">): string => draft.texts.map(({ text }) => text).join("\n");

/** What the person said about where, or null. */
export const placeTextOf = (draft: Pick<Draft, "placeWords">): string | null =>
  draft.placeWords.length === 0 ? null : draft.placeWords.map(({ text }) => text).join(" · ");

/** Whether anything would be lost by starting anew. */
export const hasContent = (draft: Draft): boolean =>
  draft.texts.length > 0 || draft.photos.length > 0 || draft.place !== null || draft.placeWords.length > 0;
