import { describe, expect, it } from "vitest";
import { type CursorType, decodeCursor, encodeCursor } from "./cursor";
import { newId } from "./new-id";

const id = newId();

describe("decodeCursor", () => {
  it.each<[CursorType, string | number, string]>([
    ["int", 7, "7"],
    ["bigint", "9007199254740991", "9007199254740991"],
    ["numeric", "-1.250", "-1.250"],
    ["text", "قهوه", "قهوه"],
    ["timestamptz", "2026-11-21 09:30:00.123+03", "2026-11-21T06:30:00.123Z"],
    ["timestamptz", "2026-11-21T06:30:00.123Z", "2026-11-21T06:30:00.123Z"],
    ["uuid", id, id],
  ])("gives back a value of the type %s", (type, value, text) => {
    expect(decodeCursor(encodeCursor("newest", [value, id]), "newest", [type, "uuid"])).toEqual([text, id]);
  });

  it.each<[CursorType, string | number]>([
    ["int", "x"],
    ["int", 2 ** 40],
    ["bigint", "9".repeat(30)],
    ["numeric", "NaN"],
    ["timestamptz", "2026-99-99 00:00:00+00"],
    ["timestamptz", "infinity"],
    ["uuid", "1"],
  ])("refuses what the database could not read as %s: %s", (type, value) => {
    expect(() => decodeCursor(encodeCursor("newest", [value]), "newest", [type])).toThrow(
      expect.objectContaining({ code: "VALIDATION" }),
    );
  });

  it.each([
    ["what is no cursor", "nonsense"],
    ["another sort's", encodeCursor("oldest", [id])],
    ["too many values", encodeCursor("newest", [id, id])],
    ["too few values", encodeCursor("newest", [])],
  ])("refuses %s", (_what, cursor) => {
    expect(() => decodeCursor(cursor, "newest", ["uuid"])).toThrow(
      expect.objectContaining({ code: "VALIDATION" }),
    );
  });
});
