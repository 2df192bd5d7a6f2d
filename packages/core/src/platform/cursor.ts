import { validation } from "@mizan/contracts/errors";

/**
 * The place where a page ended, as an opaque word: the values of its sort key, then the id that breaks ties.
 *
 * Errors  VALIDATION when a cursor was not made by `encodeCursor` for the same sort.
 */
export type CursorValues = (string | number | null)[];

export const encodeCursor = (sort: string, values: CursorValues): string =>
  Buffer.from(JSON.stringify([sort, ...values])).toString("base64url");

export function decodeCursor(cursor: string, sort: string, length: number): CursorValues {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parsed) && parsed[0] === sort && parsed.length === length + 1) {
      const values: unknown[] = parsed.slice(1);
      if (values.every((value) => value === null || typeof value === "string" || typeof value === "number"))
        return values;
    }
  } catch {
    // Falls through to the same answer: the reason a cursor is unreadable helps nobody.
  }
  throw validation([
    {
      path: "cursor",
      code: "cursor.invalid",
      message: "Not a cursor of this list and sort: start again without it",
    },
  ]);
}
