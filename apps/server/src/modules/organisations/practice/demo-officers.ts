import { readFile } from "node:fs/promises";
import path from "node:path";
import { officer } from "@paknam/contract";
import { z } from "zod";

/** Everybody's in practice mode, where no real person's data is. */
export const PRACTICE_PASSWORD = "paknam-practice";

const DemoOfficers = z.strictObject({
  officers: z
    .array(
      z.strictObject({
        email: z.email().toLowerCase(),
        name: z.string().min(1),
        role: officer.Role,
        organisation: z.string(),
        duties: z.array(officer.Duty).default([]),
        /** How `npm start` names the part this officer plays. */
        part: z.string().min(1),
      }),
    )
    .min(1),
});

export type DemoOfficer = z.infer<typeof DemoOfficers>["officers"][number];

/** The province's demo officers (demo-officers.json): invented people at its real organisations. */
export async function readDemoOfficers(provinceDir: string): Promise<DemoOfficer[]> {
  const file: unknown = JSON.parse(await readFile(path.join(provinceDir, "demo-officers.json"), "utf8"));
  return DemoOfficers.parse(file).officers;
}
