import type { Draft, Question } from "./draft.ts";

/** What to ask next: only what is missing, one thing at a time; when nothing is, the summary. */
export function nextQuestion(draft: Draft, category: string | null): Question {
  if (draft.addTo !== null) return "add-or-new";
  if (draft.held.length > 0 || draft.detour === "resume") return "resume";
  if (draft.detour === "rewrite") return "rewrite";
  if (draft.texts.length === 0) return "what";
  if (draft.detour === "category") return "category";
  if (draft.detour === "change") return "change";
  if (draft.detour === "change-photos") return "change-photos";
  if (category === null) return "category";
  if (draft.place === null) return placeQuestion(draft);
  if (!draft.hasAskedPhotos && draft.photos.length === 0) return "photos";
  return "summary";
}

function placeQuestion({ doubt, photoPoint, detour }: Draft): Question {
  if (detour === "place-name") return "place";
  if (doubt?.kind === "border" || doubt?.kind === "choose") return "place-choice";
  if (doubt?.kind === "outside") return "outside";
  return photoPoint ? "photo-place" : "place";
}
