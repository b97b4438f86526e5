import type { Citizen } from "../state/citizens.ts";
import type { Quirks } from "../state/quirks.ts";

/** A scope is the claim of the same name; what it is called when a person is asked to share it. */
export const scopeWords = {
  pid: "เลขประจำตัวประชาชน",
  title: "คำนำหน้าชื่อ",
  given_name: "ชื่อ",
  middle_name: "ชื่อกลาง",
  family_name: "นามสกุล",
  name: "ชื่อและนามสกุล",
  title_en: "คำนำหน้าชื่อ (อังกฤษ)",
  given_name_en: "ชื่อ (อังกฤษ)",
  middle_name_en: "ชื่อกลาง (อังกฤษ)",
  family_name_en: "นามสกุล (อังกฤษ)",
  name_en: "ชื่อและนามสกุล (อังกฤษ)",
  birthdate: "วันเกิด",
  gender: "เพศ",
  address: "ที่อยู่ตามทะเบียนบ้าน",
  ial: "ระดับการพิสูจน์ตัวตน",
  smartcard_code: "รหัสหลังบัตร",
  date_of_issuance: "วันออกบัตร",
  date_of_expiry: "วันบัตรหมดอายุ",
} as const;

export type Scope = keyof typeof scopeWords;
export const scopes = Object.keys(scopeWords) as Scope[];

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");

/** The values of the scopes that were granted; what a person does not have is left out. */
export function claimsOf(citizen: Citizen, granted: ReadonlySet<string>, quirks: Quirks): Record<string, unknown> {
  const values: Record<Scope, string> = {
    ...citizen,
    pid: quirks.brokenPid ? withBrokenCheck(citizen.pid) : citizen.pid,
    name: joined(citizen.title, citizen.given_name, citizen.middle_name, citizen.family_name),
    name_en: joined(citizen.title_en, citizen.given_name_en, citizen.middle_name_en, citizen.family_name_en),
  };
  const given = scopes.filter((scope) => granted.has(scope) && values[scope] !== "");
  return Object.fromEntries(
    given.map((scope) => [
      scope,
      scope === "address" && !quirks.addressText ? { formatted: values.address } : values[scope],
    ]),
  );
}

const withBrokenCheck = (pid: string) => pid.slice(0, 12) + ((Number(pid.charAt(12)) + 1) % 10);
