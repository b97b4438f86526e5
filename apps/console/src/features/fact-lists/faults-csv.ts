import type { RowFault } from "@paknam/contract";

/** A CSV that Excel opens in Thai (a byte-order mark first); what a spreadsheet would take for a formula begins with an apostrophe. */
export function faultsCsv(headings: readonly string[], faults: readonly RowFault[]): string {
  const rows = [headings, ...faults.map(({ row, column, message }) => [String(row), column ?? "", message])];
  return `\uFEFF${rows.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

const cellOf = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
