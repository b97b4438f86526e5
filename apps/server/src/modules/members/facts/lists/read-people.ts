import { fromThaiDigits, parseNationalId } from "@paknam/thai";
import type { Cell } from "./read-sheet.ts";

/** What is wrong with a row; its words are in packages/wording (lists.fault). */
export type Fault = Readonly<{
  /** As the spreadsheet counts: the first row is 1. */
  row: number;
  column: string | null;
  kind: "empty" | "not_a_number" | "too_short" | "too_long" | "wrong_check" | "shortened" | "date" | "past" | "doubled";
  /** The row of which this one is a double. */
  of?: number;
}>;

export type ListedPerson = Readonly<{ nationalId: string; expiresOn: string | null }>;

const NATIONAL_ID_COLUMN = /เลข.*(ประชาชน|ประจำตัว|บัตร)|13\s*หลัก|๑๓\s*หลัก|national|citizen|\bpid\b|\bid\b/i;
const EXPIRY_COLUMN = /หมดอายุ|สิ้นสุด|ถึงวันที่|expir|until/i;

/**
 * The people of a list: a column of national numbers, and one of days until which it holds, where there is one. Every row that cannot be
 * read is said with what is wrong; the others stand.
 * @returns null when no column holds national numbers
 */
export function readPeople(
  rows: readonly Cell[][],
  today: string,
): { people: ListedPerson[]; faults: Fault[]; rowCount: number } | null {
  const header = (rows[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const hasHeader = header.some((cell) => NATIONAL_ID_COLUMN.test(cell));
  const column = hasHeader ? header.findIndex((cell) => NATIONAL_ID_COLUMN.test(cell)) : columnOfNumbers(rows[0] ?? []);
  if (column === -1) return null;
  const expiry = hasHeader ? header.findIndex((cell) => EXPIRY_COLUMN.test(cell)) : -1;
  // Without a header the first row is somebody's number, and names no column.
  const nameOf = (index: number): string | null => (hasHeader && header[index]?.trim()) || null;

  const seen = new Map<string, number>();
  const people: ListedPerson[] = [];
  const faults: Fault[] = [];
  let rowCount = 0;
  /** The person of a row, or what is wrong with it. */
  const readRow = (cells: readonly Cell[], row: number): ListedPerson | Fault => {
    const read = readNumber(cells[column] ?? null);
    if ("kind" in read) return { row, column: nameOf(column), kind: read.kind };
    const day = expiry === -1 ? null : readDay(cells[expiry] ?? null);
    if (day === undefined) return { row, column: nameOf(expiry), kind: "date" };
    if (day !== null && day < today) return { row, column: nameOf(expiry), kind: "past" };
    const before = seen.get(read.nationalId);
    if (before !== undefined) return { row, column: nameOf(column), kind: "doubled", of: before };
    seen.set(read.nationalId, row);
    return { nationalId: read.nationalId, expiresOn: day };
  };
  for (const [index, cells] of rows.entries()) {
    if ((hasHeader && index === 0) || cells.every(isEmpty)) continue;
    rowCount += 1;
    const read = readRow(cells, index + 1);
    if ("kind" in read) faults.push(read);
    else people.push(read);
  }
  return { people, faults, rowCount };
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const columnOfNumbers = (cells: readonly Cell[]): number => cells.findIndex((cell) => "nationalId" in readNumber(cell));

function readNumber(cell: Cell): { nationalId: string } | { kind: Fault["kind"] } {
  if (cell === null || isEmpty(cell)) return { kind: "empty" };
  // A spreadsheet that took the number for a quantity has thrown digits away.
  if (typeof cell === "string" && /^\d(\.\d+)?e\+?\d+$/i.test(cell.trim())) return { kind: "shortened" };
  const parsed = parseNationalId(String(cell));
  return parsed.ok ? { nationalId: parsed.nationalId } : { kind: parsed.reason };
}

/** A day as people write it, of either era; null for none, undefined for something else. */
function readDay(cell: Cell): string | null | undefined {
  if (cell === null || isEmpty(cell)) return null;
  if (cell instanceof Date) return ofCommonEra(cell.toISOString().slice(0, 10));
  const text = fromThaiDigits(cell.trim());
  const written =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? reversed(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text));
  if (!written) return undefined;
  const [, year = "", month = "", day = ""] = written;
  return ofCommonEra(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

const reversed = (match: RegExpExecArray | null): string[] | null =>
  match ? [match[0], match[3] ?? "", match[2] ?? "", match[1] ?? ""] : null;

/** Buddhist years are 543 ahead; nothing here expires in the 25th century of the other. */
function ofCommonEra(day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  const common = `${year >= 2_400 ? year - 543 : year}${day.slice(4)}`;
  const date = new Date(`${common}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== common ? undefined : common;
}
