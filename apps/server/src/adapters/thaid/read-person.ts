import { parseNationalId } from "@paknam/thai";
import type { ThaidPerson, ThaidProof } from "../../modules/members/index.ts";

/** Years from here on are of the Buddhist era. */
const FIRST_BUDDHIST_YEAR = 2400;

/** A value as text without blanks around it; null for nothing. Numbers count: `ial` comes as 2.3 and as "2.3". */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  return value.trim() || null;
}

/** The person in ThaID's values, or null without a number that passes its own check digit. What is odd counts as unknown. */
export function readPerson(
  values: Readonly<Record<string, unknown>>,
  { proof, now }: { proof: ThaidProof; now: Date },
): ThaidPerson | null {
  const pid = parseNationalId(textOf(values.pid) ?? "");
  if (!pid.ok) return null;
  const gender = textOf(values.gender)?.toLowerCase();
  return {
    pid: pid.nationalId,
    title: textOf(values.title),
    givenName: textOf(values.given_name),
    familyName: textOf(values.family_name),
    birthdate: readBirthdate(textOf(values.birthdate) ?? "", now),
    gender: gender === "male" || gender === "female" ? gender : null,
    address: readAddress(values.address),
    ial: textOf(values.ial),
    proof,
  };
}

/** YYYY-MM-DD; the year alone where month or day are zeros or missing, since many old people's are not known. */
function readBirthdate(text: string, now: Date): string | null {
  const [, years, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(text) ?? [];
  if (years === undefined) return null;
  const year = Number(years) >= FIRST_BUDDHIST_YEAR ? Number(years) - 543 : Number(years);
  if (year < 1850 || year > now.getUTCFullYear()) return null;
  if (!month || !day || month === "00" || day === "00") return String(year);
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const iso = date.toISOString().slice(0, 10);
  // 31 February would have become March; tomorrow is nobody's birthday.
  return iso === `${year}-${month}-${day}` && date <= now ? iso : null;
}

/** A text, or OpenID Connect's object with `formatted`. */
function readAddress(value: unknown): string | null {
  const formatted = typeof value === "object" && value !== null && "formatted" in value ? value.formatted : value;
  return textOf(formatted)?.replace(/\s+/g, " ") ?? null;
}
