import { stringify } from "csv-stringify/sync";

/**
 * A CSV that Excel opens in Thai: a byte-order mark first. A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))),
    { bom: true, record_delimiter: "windows" },
  );
