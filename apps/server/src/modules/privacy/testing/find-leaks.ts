import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

/** The whole database as text, by the server's own pg_dump. */
export async function dump(db: Db, databaseUrl: string): Promise<string> {
  const { rows } = await sql<{ setting: string }>`select setting from pg_config where name = 'BINDIR'`.execute(db);
  const program = path.join(rows[0]?.setting ?? "", "pg_dump");
  const { stdout } = await promisify(execFile)(program, ["--dbname", databaseUrl], { maxBuffer: 512 * 1_048_576 });
  return stdout;
}

/** Every file under a folder as text, byte for byte. */
export async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, "latin1")))).join("\n");
}

/** A number in any writing: Arabic or Thai digits, hyphens and spaces between them, escaped or not. */
export function writingsOf(nationalId: string): RegExp {
  const digit = (one: string): string => `[${one}${String.fromCharCode("๐".charCodeAt(0) + Number(one))}]`;
  return new RegExp([...nationalId].map(digit).join("[\\s\\p{Pd}\\p{Cf}]{0,3}"), "u");
}

/** Which of these numbers stand in a text, each with the words round it, its own digits left out. */
export function leaksIn(text: string, numbers: Readonly<Record<string, string>>): string[] {
  return Object.entries(numbers).flatMap(([planted, nationalId]) => {
    const found = writingsOf(nationalId).exec(text);
    if (!found) return [];
    return [`${planted}: ${text.slice(Math.max(0, found.index - 120), found.index)}…`];
  });
}
