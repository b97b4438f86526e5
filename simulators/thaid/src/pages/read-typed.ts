import { parseNationalId } from "@paknam/thai";
import type { Person } from "../state/citizens.ts";

export type ReadPerson = { ok: true; person: Person } | { ok: false; fault: string };

/** A person from what was typed on the page or sent to the door; says in Thai what is wrong. */
export function readTyped(typed: Readonly<Record<string, string>>): ReadPerson {
  const text = (name: string) => (typed[name] ?? "").trim();
  const pid = parseNationalId(text("pid"));
  if (!pid.ok) {
    const fault = pid.reason === "wrong_check" ? "เลขหลักสุดท้ายไม่ถูกต้อง โปรดตรวจเลขอีกครั้ง" : "เลขประจำตัวต้องมี 13 หลัก";
    return { ok: false, fault };
  }
  if (text("given_name") === "") return { ok: false, fault: "โปรดพิมพ์ชื่อ" };
  const birthdate = text("birthdate");
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(birthdate) && !Number.isNaN(Date.parse(birthdate));
  if (!isDate && !/^\d{4}$/.test(birthdate)) return { ok: false, fault: "วันเกิดต้องเป็นแบบ 1990-12-31 หรือปีอย่างเดียว" };
  return {
    ok: true,
    person: {
      pid: pid.nationalId,
      title: text("title"),
      given_name: text("given_name"),
      family_name: text("family_name"),
      birthdate,
      gender: text("gender") === "male" ? "male" : "female",
    },
  };
}
