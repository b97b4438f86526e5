import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const Name = z.object({ th: z.string(), en: z.string() });

/** What the chat needs of the province: its name, the phone of a person, the emergency numbers. */
const ProvinceFile = z.object({
  name: Name,
  complaintCentre: z.object({ name: Name, hotline: z.string() }),
  emergencyNumbers: z.array(z.object({ number: z.string(), name: Name })),
});
export type ProvinceFacts = z.output<typeof ProvinceFile>;

/** @throws when the file is missing or lacks one of these */
export async function readProvinceFacts(provinceDir: string): Promise<ProvinceFacts> {
  return ProvinceFile.parse(JSON.parse(await readFile(path.join(provinceDir, "province.json"), "utf8")));
}

/** A name in the person's language; Thai where we have no other. */
export const nameIn = (name: { th: string; en: string }, language: string): string =>
  language === "en" ? name.en : name.th;
