import { validation } from "@mizan/contracts/errors";

/** The types that lists are sorted by, as the database calls them. */
export type CursorType = "int" | "bigint" | "numeric" | "text" | "timestamptz" | "uuid";

export type CursorValue = string | number;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^[12]\d{3}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::\d\d)?)$/;

/** A value as the database reads it; null for a text that is none of its type, which would be a fault there. */
const readers: Record<CursorType, (text: string) => string | null> = {
  int: (text) => (/^-?\d{1,9}$/.test(text) ? text : null),
  bigint: (text) => (/^-?\d{1,18}$/.test(text) ? text : null),
  numeric: (text) => (/^-?\d{1,30}(?:\.\d{1,30})?$/.test(text) ? text : null),
  text: (text) => text,
  timestamptz(text) {
    const at = new Date(text);
    return INSTANT.test(text) && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
  },
  uuid: (text) => (UUID.test(text) ? text : null),
};

/** The place where a page ended, as an opaque word: the values of its sort key, then the id that breaks ties. */
export const encodeCursor = (sort: string, values: CursorValue[]): string =>
  Buffer.from(JSON.stringify([sort, ...values])).toString("base64url");

/**
 * The values of a cursor, as texts of the given types.
 *
 * Errors  VALIDATION when it was not made by `encodeCursor` for the same sort.
 */
export function decodeCursor(cursor: string, sort: string, types: readonly CursorType[]): string[] {
  const [encodedSort, ...encoded] = parsed(cursor);
  const values = types.flatMap((type, index) => {
    const value = encoded[index];
    const isOne = typeof value === "string" || typeof value === "number";
    return (isOne ? readers[type](String(value)) : null) ?? [];
  });
  if (encodedSort === sort && encoded.length === types.length && values.length === types.length)
    return values;
  throw validation([
    {
      path: "cursor",
      code: "cursor.invalid",
      message: "Not a cursor of this list and sort: start again without it",
    },
  ]);
}

/** Why a cursor is unreadable helps nobody: then it holds nothing. */
function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
