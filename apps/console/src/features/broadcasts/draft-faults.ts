import { graphemeLength } from "@paknam/thai";
import { audienceOf, type Draft, type Words, type WrittenLanguage, writtenIn } from "./draft.ts";
import { sendTimeOf } from "./send-time.ts";

export const TITLE_MOST = 80;
export const BODY_MOST = 1500;
export const LABEL_MOST = 20;

/** What keeps words from being a message, and the field it concerns. */
export type WordsFault = Readonly<{
  field: keyof Words;
  fault: "title" | "body" | "titleLong" | "bodyLong" | "label" | "url";
}>;
export type Fault =
  | (WordsFault & Readonly<{ language: WrittenLanguage }>)
  | Readonly<{ field: "rule"; fault: "rule" }>
  | Readonly<{ field: "time"; fault: "time" | "past" }>;

/** Letters as people count them: marks above and below belong to their letter. */
export const lettersIn = (text: string): number => graphemeLength(text.trim());

/** The faults of the words in one language. */
export function wordsFaults({ title, body, label, url }: Words): WordsFault[] {
  const faults: WordsFault[] = [];
  if (title.trim() === "") faults.push({ field: "title", fault: "title" });
  if (lettersIn(title) > TITLE_MOST) faults.push({ field: "title", fault: "titleLong" });
  if (body.trim() === "") faults.push({ field: "body", fault: "body" });
  if (lettersIn(body) > BODY_MOST) faults.push({ field: "body", fault: "bodyLong" });
  if (label.trim() === "" && url.trim() === "") return faults;
  if (label.trim() === "" || lettersIn(label) > LABEL_MOST) faults.push({ field: "label", fault: "label" });
  if (!isSafeUrl(url.trim())) faults.push({ field: "url", fault: "url" });
  return faults;
}

/** Everything that keeps a draft from being kept by the server, in the form's order. */
export function faultsOf(draft: Draft, now: Date): Fault[] {
  const at = draft.isScheduled ? sendTimeOf(draft) : now;
  return [
    ...(audienceOf(draft) === "unfinished" ? [{ field: "rule", fault: "rule" } as const] : []),
    ...writtenIn(draft).flatMap((language) =>
      wordsFaults(draft.texts[language]).map((fault) => ({ ...fault, language })),
    ),
    ...(at === null ? [{ field: "time", fault: "time" } as const] : []),
    ...(at !== null && at < now ? [{ field: "time", fault: "past" } as const] : []),
  ];
}

function isSafeUrl(url: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s]+$/i.test(url) && URL.canParse(url);
}
