import type { PlaceAnswer, Point } from "@paknam/contract";
import { normaliseThai } from "@paknam/thai";
import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { areaRefs } from "./areas.queries.ts";
import { locatePoint } from "./locate-point.ts";
import { outside } from "./neighbours.queries.ts";
import { pointInText } from "./point-in-text.ts";

/** LINE shows at most 13 quick replies; the largest district has 13 sub-districts. */
const MOST_CHOICES = 13;
/** How alike a mistyped name must be (pg_trgm word similarity); below it nothing is offered. */
const ALIKE = 0.55;

type Match = {
  term: string;
  kind: string;
  labelTh: string;
  areaCodes: string[];
  neighbourCode: string | null;
  lng: number | null;
  lat: number | null;
};

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
  const text = normaliseThai(given.text ?? "").toLowerCase();
  if (text.length < 2) return { kind: "unknown" };
  const named = withoutParts(await termsIn(db, text));
  return (await answerNamed(db, named, text)) ?? offerAlike(db, text);
}

const columns = sql`term, kind, label_th, area_codes, neighbour_code, st_x(point) as lng, st_y(point) as lat`;

async function termsIn(db: Db, text: string): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select ${columns} from places.term where strpos(${text}, term) > 0 order by length(term) desc limit 30`.execute(db);
  return rows;
}

/** "บางพลี" inside "วัดบางพลีใหญ่ใน" is not a name of its own. */
function withoutParts(matches: readonly Match[]): Match[] {
  return matches.filter(
    (match) => !matches.some((other) => other.term.length > match.term.length && other.term.includes(match.term)),
  );
}

async function answerNamed(db: Db, matches: readonly Match[], text: string): Promise<PlaceAnswer | null> {
  const ours = matches.filter((match) => match.neighbourCode === null);
  const [theirs] = matches.filter((match) => match.neighbourCode !== null);
  if (ours.length === 0) return theirs?.neighbourCode ? outside(db, theirs.neighbourCode, null) : null;
  const codes = narrow(ours);
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

/** A village named with its district leaves those villages that lie in it; names that share no sub-district are all offered. */
function narrow(matches: readonly Match[]): string[] {
  const [first, ...rest] = [...matches].sort((one, other) => one.areaCodes.length - other.areaCodes.length);
  let codes = first?.areaCodes ?? [];
  for (const match of rest) {
    const shared = codes.filter((code) => match.areaCodes.includes(code));
    codes = shared.length > 0 ? shared : [...new Set([...codes, ...match.areaCodes])];
  }
  return codes;
}

async function choose(db: Db, codes: readonly string[], text: string): Promise<PlaceAnswer> {
  const areas = await areaRefs(db, codes);
  const choices = codes.flatMap((code) => areas.get(code) ?? []).slice(0, MOST_CHOICES);
  if (choices.length === 0) return { kind: "unknown" };
  return { kind: "choose", choices: choices.map((area) => ({ area, point: null, label: text.slice(0, 100) })) };
}

async function offerAlike(db: Db, text: string): Promise<PlaceAnswer> {
  const { rows } = await sql<Match>`
    select ${columns} from places.term where neighbour_code is null and length(term) >= 4 and word_similarity(term, ${text}) > ${ALIKE}
    order by word_similarity(term, ${text}) desc, length(term) desc limit 3`.execute(db);
  return choose(db, [...new Set(rows.flatMap((row) => row.areaCodes))].slice(0, 5), text);
}
