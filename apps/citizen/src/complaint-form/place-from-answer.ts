import type { Area, PlaceAnswer, Point } from "@paknam/contract";
import type { Say } from "@paknam/wording";
import type { DraftPlace } from "./draft.ts";

/** What the person gave: a point on the map, or words, or both. */
export type Given = Readonly<{ point: Point | null; text: string }>;

type Naming = { say: Say; nameOf(name: { th: string; en: string }): string };

/** `ต.ปากน้ำ อ.เมืองสมุทรปราการ` */
export function areaInWords(area: Area, { say, nameOf }: Naming): string {
  return area.district
    ? say("citizen.area.both", { area: nameOf(area.name), district: nameOf(area.district) })
    : nameOf(area.name);
}

/**
 * The place for the form once the answer settles it; null while a question is open (border, several of one name, outside).
 * An area goes along only where a name alone told it: a point speaks for itself and the server looks again.
 */
export function placeFromAnswer(answer: PlaceAnswer, given: Given, naming: Naming): DraftPlace | null {
  const text = given.text.trim();
  const placeText = text === "" ? null : text;
  if (answer.kind === "inside") {
    const area = areaInWords(answer.area, naming);
    return {
      point: given.point ?? answer.point,
      placeText: placeText ?? answer.label,
      areaCode: given.point ? null : answer.area.code,
      label: answer.label ? `${answer.label} ${area}` : area,
    };
  }
  if (answer.kind === "unknown" && (placeText || given.point))
    return { point: given.point, placeText, areaCode: null, label: placeText };
  return null;
}

/** The place once the person chose among several. */
export function placeFromChoice(choice: { area: Area; point: Point | null }, given: Given, naming: Naming): DraftPlace {
  const text = given.text.trim();
  return {
    point: given.point ?? choice.point,
    placeText: text === "" ? null : text,
    areaCode: choice.area.code,
    label: areaInWords(choice.area, naming),
  };
}
