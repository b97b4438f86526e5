import { normaliseThai } from "@paknam/thai";
import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";

/** A name of a place that stands in a text. */
export type NamedPlace = {
  term: string;
  kind: string;
  labelTh: string;
  areaCodes: string[];
  neighbourCode: string | null;
  lng: number | null;
  lat: number | null;
};

/** How alike a mistyped name must be (pg_trgm word similarity); below it nothing is offered. */
const ALIKE = 0.55;

const columns = sql`term, kind, label_th, area_codes, neighbour_code, st_x(point) as lng, st_y(point) as lat`;

/** Texts and names are compared in this form. */
export const comparable = (text: string): string => normaliseThai(text).toLowerCase();

/** The names that stand in a text (in its comparable form), the longest of those that contain each other. */
export async function namedPlaces(db: Db, text: string): Promise<NamedPlace[]> {
  const { rows } = await sql<NamedPlace>`
    select ${columns} from places.term where strpos(${text}, term) > 0 order by length(term) desc limit 30`.execute(db);
  return withoutParts(rows.filter((row) => isNotAnEstate(row, text)));
}

/** "หมู่บ้านเจ้าคุณ" is a housing estate, not the village of the name "บ้านเจ้า". */
const isNotAnEstate = ({ term }: NamedPlace, text: string): boolean =>
  !term.startsWith("บ้าน") || text.replaceAll(`หมู่${term}`, "").includes(term);

/** "บางพลี" inside "วัดบางพลีใหญ่ใน" is not a name of its own. */
function withoutParts(matches: readonly NamedPlace[]): NamedPlace[] {
  return matches.filter(
    (match) => !matches.some((other) => other.term.length > match.term.length && other.term.includes(match.term)),
  );
}

/** Names much like something in the text, for offering. */
export async function alikePlaces(db: Db, text: string): Promise<NamedPlace[]> {
  const { rows } = await sql<NamedPlace>`
    select ${columns} from places.term where neighbour_code is null and length(term) >= 4 and word_similarity(term, ${text}) > ${ALIKE}
    order by word_similarity(term, ${text}) desc, length(term) desc limit 3`.execute(db);
  return rows;
}

/** A village named with its district leaves those villages that lie in it; names that share no sub-district are all offered. */
export function sharedAreas(matches: readonly NamedPlace[]): string[] {
  const [first, ...rest] = [...matches].sort((one, other) => one.areaCodes.length - other.areaCodes.length);
  let codes = first?.areaCodes ?? [];
  for (const match of rest) {
    const shared = codes.filter((code) => match.areaCodes.includes(code));
    codes = shared.length > 0 ? shared : [...new Set([...codes, ...match.areaCodes])];
  }
  return codes;
}
