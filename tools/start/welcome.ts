import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { box } from "./box.ts";
import { padDisplay } from "./display-width.ts";

type Place = {
  publicUrl: string;
  simulatorPort: number;
  dataDir: string;
  seconds: string;
};

/** The last thing `npm start` prints: where everything is, and who may sign in. */
export function welcome({ publicUrl, simulatorPort, dataDir, seconds }: Place): string {
  const row = (thai: string, english: string, value: string) =>
    `${padDisplay(thai, 22)}${padDisplay(english, 18)}${value}`;
  const lines = [
    `ปากน้ำพร้อมใช้งาน (โหมดฝึกใช้งาน)   Paknam is ready (practice mode), ${seconds} s`,
    "-",
    row("โทรศัพท์ของประชาชน", "Citizen's phone", `http://localhost:${simulatorPort}`),
    row("หน้าจอเจ้าหน้าที่", "Officers' console", `${publicUrl}/console`),
    row("เว็บไซต์สาธารณะ", "Public site", publicUrl),
    row("แผนที่เรื่องร้องเรียน", "Map", `${publicUrl}/map`),
  ];
  const people = demoPeople(dataDir);
  if (people.length > 0) {
    const width = Math.max(...people.map(({ email }) => email.length)) + 3;
    lines.push("-", "เข้าสู่ระบบตัวอย่าง   Demo sign-in");
    lines.push(
      ...people.map(({ role, email, password }) => `${padDisplay(role, 40)}${padDisplay(email, width)}${password}`),
    );
  }
  lines.push("-", "Ctrl-C หยุดทุกอย่าง ข้อมูลยังอยู่   Ctrl-C stops everything; the data stay");
  return box(lines);
}

function demoPeople(dataDir: string): { role: string; email: string; password: string }[] {
  const file = join(dataDir, "demo-sign-in.json");
  if (!existsSync(file)) return [];
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(read)) return [];
  return read.map((person) => ({
    role: String(person.role ?? ""),
    email: String(person.email ?? ""),
    password: String(person.password ?? ""),
  }));
}
