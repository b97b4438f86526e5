import type { Scope } from "../provider/scopes.ts";
import type { Citizen } from "../state/citizens.ts";

const longDate = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", { dateStyle: "long", timeZone: "UTC" });
const nothing = "ไม่มีข้อมูล";

/** As on a card: 1-9900-00000-01-9. */
export const formatPid = (pid: string) => pid.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, "$1-$2-$3-$4-$5");

export const fullName = (citizen: Citizen) =>
  [`${citizen.title}${citizen.given_name}`, citizen.middle_name, citizen.family_name].filter(Boolean).join(" ");

function formatDate(iso: string): string {
  if (/^\d{4}$/.test(iso)) return `พ.ศ. ${Number(iso) + 543}`;
  return longDate.format(new Date(iso));
}

/** What a scope says of this person, in words. */
export function wordsOf(citizen: Citizen, scope: Scope): string {
  if (scope === "pid") return formatPid(citizen.pid);
  if (scope === "gender") return citizen.gender === "male" ? "ชาย" : "หญิง";
  if (scope === "birthdate") return formatDate(citizen.birthdate);
  if (scope === "name") return fullName(citizen);
  if (scope === "name_en") return `${citizen.given_name_en} ${citizen.family_name_en}`.trim() || nothing;
  return citizen[scope] || nothing;
}
