import type { PlaceAnswer, Point } from "@paknam/contract";
import type { Db } from "../../platform/db/db.ts";
import { areaRefs } from "./areas.queries.ts";
import { locatePoint } from "./locate-point.ts";
import { alikePlaces, comparable, type NamedPlace, namedPlaces, sharedAreas } from "./named-places.queries.ts";
import { outside } from "./neighbours.queries.ts";
import { pointInText } from "./point-in-text.ts";

/** LINE shows at most 13 quick replies; the largest district has 13 sub-districts. */
const MOST_CHOICES = 13;
const MOST_ALIKE = 5;
/**
 * Where somebody means, from a point, or from words: a pin's figures, the name of a sub-district, village, road or known place.
 * Words win over nothing only: a name in them that fits one sub-district is `inside` by name, several are `choose`, a misspelt one
 * is offered and never taken.
 */
export async function findPlace(
  db: Db,
  given: { point?: Point | undefined; text?: string | undefined },
): Promise<PlaceAnswer> {
  const point = given.point ?? (given.text ? pointInText(given.text) : null);
  if (point) return locatePoint(db, point);
  const text = comparable(given.text ?? "");
  if (text.length < 2) return { kind: "unknown" };
  const named = await answerNamed(db, await namedPlaces(db, text), text);
  if (named) return named;
  const alike = await alikePlaces(db, text);
  return choose(db, [...new Set(alike.flatMap((place) => place.areaCodes))].slice(0, MOST_ALIKE), text);
}

/** What names of places in a text come to; null when there are none. */
export async function answerNamed(db: Db, matches: readonly NamedPlace[], text: string): Promise<PlaceAnswer | null> {
  const ours = matches.filter((match) => match.neighbourCode === null);
  const [theirs] = matches.filter((match) => match.neighbourCode !== null);
  if (ours.length === 0) return theirs?.neighbourCode ? outside(db, theirs.neighbourCode, null) : null;
  const codes = sharedAreas(ours);
  const [first] = ours;
  if (codes.length === 1 && codes[0] && first) {
    const area = (await areaRefs(db, codes)).get(codes[0]);
    const spot = ours.find((match) => match.lat !== null && match.areaCodes.length === 1);
    if (!area) return null;
    return {
      kind: "inside",
      area,
      source: "name",
      point: spot?.lat !== null && spot?.lng !== null && spot ? { lat: spot.lat, lng: spot.lng } : null,
      label:
        ours
          .filter((match) => match.kind !== "sub-district" && match.kind !== "district")
          .map((match) => match.labelTh)[0] ?? null,
    };
  }
  return choose(db, codes, text);
}

async function choose(db: Db, codes: readonly string[], text: string): Promise<PlaceAnswer> {
  const areas = await areaRefs(db, codes);
  const choices = codes.flatMap((code) => areas.get(code) ?? []).slice(0, MOST_CHOICES);
  if (choices.length === 0) return { kind: "unknown" };
  return { kind: "choose", choices: choices.map((area) => ({ area, point: null, label: text.slice(0, 100) })) };
}
