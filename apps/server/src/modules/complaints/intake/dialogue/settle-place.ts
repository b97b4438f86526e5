import type { PlaceAnswer, Point } from "@paknam/contract";
import type { Draft, Place } from "./draft.ts";

type Given = Readonly<{ answer: PlaceAnswer; messageId: string | null; pin?: Point | null }>;

/**
 * The draft after an answer to where: settled when it lies inside, else the question that is left. A pin at a border between sides of
 * which one was named before needs no question; a name keeps the pin that came before it.
 */
export function settlePlace(draft: Draft, { answer, messageId, pin = null }: Given): Draft {
  const point = pin ?? draft.pin;
  const settled = (place: Omit<Place, "messageId">): Draft => ({
    ...draft,
    pin: point,
    place: { ...place, messageId },
    doubt: null,
    detour: null,
    placeTries: 0,
  });
  if (answer.kind === "inside") {
    const source = point && answer.source === "name" ? "citizen" : answer.source;
    return settled({ areaCode: answer.area.code, source, point: point ?? answer.point });
  }
  const named = draft.place?.areaCode ?? null;
  if (answer.kind === "border" && named && answer.choices.some(({ area }) => area?.code === named))
    return settled({ areaCode: named, source: "citizen", point: answer.point });
  if (answer.kind === "unknown") return { ...draft, pin: point };
  return { ...draft, pin: point, place: null, doubt: answer, detour: null };
}

const MOST_HINTS = 3;

/** Sub-districts worth offering at the question where. */
export function hintsOf(answer: PlaceAnswer): Draft["hints"] {
  if (answer.kind === "inside") return [{ code: answer.area.code, name: answer.area.name }];
  if (answer.kind !== "choose") return [];
  return answer.choices.slice(0, MOST_HINTS).map(({ area }) => ({ code: area.code, name: area.name }));
}

/** Nobody can say where: it goes to the centre with what there is. */
export const leaveToCentre = (draft: Draft): Draft => ({
  ...draft,
  place: { areaCode: null, source: "none", point: draft.pin, messageId: null },
  doubt: null,
  detour: null,
});

/** The question where, asked anew. */
export const askPlaceAnew = (draft: Draft): Draft => ({
  ...draft,
  place: null,
  placeWords: [],
  doubt: null,
  pin: null,
  hints: [],
  photoPoint: null,
  placeTries: 0,
  detour: null,
});
