import { fromThaiDigits } from "@paknam/thai";

export type BirthYear =
  /** Common era. */
  { ok: true; year: number } | { ok: false; fault: "empty" | "unreadable" | "future" | "old" };

const BUDDHIST_ERA = 543;
/** Years from here on are of the Buddhist era: 2400 is 1857. */
const FIRST_BUDDHIST = 2400;
/** The oldest person ever was 122. */
const OLDEST = 122;

/**
 * The year of birth in what a person typed: พ.ศ. or ค.ศ., Thai or Arabic figures, a whole date, or the last two figures of a พ.ศ. year
 * ("ปี 30"), which are of the latest year that is over.
 */
export function readBirthYear(typed: string, now: Date): BirthYear {
  const figures = fromThaiDigits(typed.normalize("NFKC")).match(/\d+/g);
  if (!figures) return { ok: false, fault: typed.trim() === "" ? "empty" : "unreadable" };
  const thisYear = yearInThailand(now);
  const whole = figures.findLast((each) => each.length === 4);
  if (whole) return check(toCommonEra(Number(whole)), thisYear);
  const [only] = figures;
  if (figures.length > 1 || only?.length !== 2) return { ok: false, fault: "unreadable" };
  const recent = 2500 + Number(only) - BUDDHIST_ERA;
  return check(recent > thisYear ? recent - 100 : recent, thisYear);
}

const toCommonEra = (year: number): number => (year >= FIRST_BUDDHIST ? year - BUDDHIST_ERA : year);

/** In both eras, as a Thai reader knows it. */
export const buddhistYear = (year: number): number => year + BUDDHIST_ERA;

/** Thailand is seven hours ahead: there the year begins earlier. */
const yearInThailand = (now: Date): number => new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear();

/** The two ages that somebody born in that year can have. */
export function agesOf(year: number, now: Date): { from: number; to: number } {
  const to = yearInThailand(now) - year;
  return { from: Math.max(0, to - 1), to };
}

function check(year: number, thisYear: number): BirthYear {
  if (year > thisYear) return { ok: false, fault: "future" };
  if (thisYear - year - 1 > OLDEST) return { ok: false, fault: "old" };
  return { ok: true, year };
}
