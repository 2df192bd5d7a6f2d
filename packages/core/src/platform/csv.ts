/** What a cell can hold. */
export type CsvCell = string | number | boolean | null;

/** Marks the text as UTF-8 for programs that would take Arabic for something else. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/**
 * Rows as CSV, the first one the heads. Source: RFC 4180.
 *
 * A text that a spreadsheet would take for a formula begins with an apostrophe: it is then shown, and never run. Source:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");

function cellText(cell: CsvCell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
