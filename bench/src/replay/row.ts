import { readFileSync } from "node:fs";

/** A public complaint of Traffy Fondue: what somebody wrote, where the pin was, which sub-district its address named. */
export type Row = Readonly<{
  type: string | null;
  description: string;
  lat: number;
  lng: number;
  /** The sub-district of ours that the address names; null when it names none, absent in files of elsewhere. */
  tambon_text?: string | null;
}>;

/** Rows of a file with one JSON object a line. Throws for a line that is no complaint. */
export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const row: Partial<Row> = JSON.parse(line);
      if (typeof row.lat !== "number" || typeof row.lng !== "number" || typeof row.description !== "string")
        throw new Error(`${file}:${index + 1} has no text or no place`);
      return { ...row, type: row.type ?? null, description: row.description, lat: row.lat, lng: row.lng };
    });
}
