import { permissions } from "@mizan/contracts/permissions";
import { describe, expect, it } from "vitest";
import { readApiKeyRequest } from "./api-key-options";

const now = new Date("2026-11-21T09:30:00Z");
const read = (...args: string[]) => readApiKeyRequest(args, now);

describe("the options of generate-api-key", () => {
  it("makes a key of every scope that never expires when only a name is given", () => {
    expect(read("--name", "Till")).toEqual({
      kind: "make",
      company: undefined,
      input: { name: "Till", scopes: [...permissions], expiresAt: undefined },
    });
  });

  it("takes scopes with spaces between them, and an instant to come", () => {
    const expires = "2026-11-21T09:30:01Z";
    expect(
      read("--name", "Till", "--scopes", "orders:read, catalog:read", "--expires", expires),
    ).toMatchObject({
      input: { scopes: ["orders:read", "catalog:read"], expiresAt: expires },
    });
  });

  it("explains itself when asked", () => {
    expect(read("--help")).toEqual({ kind: "help" });
  });

  it.each([
    ["no name", [], /--name/],
    ["an empty name", ["--name", " "], /--name/],
    [
      "a scope that does not exist",
      ["--name", "Till", "--scopes", "orders:reed"],
      /no "orders:reed"; there are catalog:read/,
    ],
    ["no scope", ["--name", "Till", "--scopes", ""], /--scopes/],
    [
      "an expiry that is no instant",
      ["--name", "Till", "--expires", "tomorrow"],
      /--expires is an instant.*"tomorrow"/,
    ],
    ["an expiry that has passed", ["--name", "Till", "--expires", "2026-11-21T09:30:00Z"], /has passed/],
    ["an option it does not have", ["--name", "Till", "--colour", "red"], /--colour/],
  ])("refuses %s in one line", (_what, args, words) => {
    expect(() => read(...args)).toThrow(words);
    expect(() => read(...args)).toThrow(/^.*$/);
  });
});
