import { parse } from "csv-parse/sync";
import { readSheet as readXlsx } from "read-excel-file/node";
import { AppError } from "../../../../platform/errors.ts";

/** A cell as it was written; a date of a spreadsheet as its day. */
export type Cell = string | Date | null;

/** Lists of a province have tens of thousands of rows; a workbook that unfolds to more than this was made to. */
const UNFOLDED_MOST = 200 * 1_048_576;
const ROWS_MOST = 200_000;

/**
 * Reads the first sheet of an XLSX, or a CSV in UTF-8 or Windows-874 (what Excel in Thailand saves), comma, semicolon or tab.
 * @throws list.unreadable (422) · list.too_large (413)
 */
export async function readSheet(bytes: Buffer): Promise<Cell[][]> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
  const rows = await (isZip ? readWorkbook(bytes) : readCsv(bytes)).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : new AppError("list.unreadable", { status: 422, cause });
  });
  if (rows.length > ROWS_MOST) throw tooLarge();
  return rows;
}

const tooLarge = (): AppError => new AppError("list.too_large", { status: 413, detail: { most: ROWS_MOST } });

async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  if (unfoldedSize(bytes) > UNFOLDED_MOST) throw tooLarge();
  const rows = await readXlsx(bytes);
  return rows.map((row) => row.map((cell) => (cell === null || cell instanceof Date ? cell : String(cell))));
}

async function readCsv(bytes: Buffer): Promise<Cell[][]> {
  const text = decode(bytes);
  if (text.includes("\0")) throw new Error("this is no text");
  const firstLine = text.slice(0, text.indexOf("\n") + 1 || undefined);
  const delimiter = [",", ";", "\t"].sort(
    (one, other) => firstLine.split(other).length - firstLine.split(one).length,
  )[0];
  return parse(text, { delimiter: delimiter ?? ",", relax_column_count: true, relax_quotes: true, bom: true });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-874").decode(bytes);
  }
}

/** What a zip file says that its entries unfold to: the sums of its central directory (APPNOTE 4.3.12). */
function unfoldedSize(bytes: Buffer): number {
  const entry = Buffer.from("PK\u0001\u0002");
  let total = 0;
  for (let at = bytes.indexOf(entry); at !== -1 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4))
    total += bytes.readUInt32LE(at + 24);
  return total;
}
