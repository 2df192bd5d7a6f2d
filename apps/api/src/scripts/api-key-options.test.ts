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
      input: { name: "Till", environment: "live", scopes: [...permissions] },
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

  it("takes what narrows a key: environment, addresses, limit", () => {
    const narrow = ["--environment", "test", "--addresses", "192.0.2.0/24, 2001:DB8::1", "--limit", "20"];
    expect(read("--name", "Till", ...narrow)).toMatchObject({
      input: {
        environment: "test",
        allowedAddresses: ["192.0.2.0/24", "2001:db8::1"],
        requestsPerMinute: 20,
      },
    });
  });

  it("takes a key to rotate by how it begins, with an overlap of a day unless another is given", () => {
    const prefix = "0a1b2c3d4e5f";
    const rotation = { kind: "rotate", company: "marsa", prefix };
    expect(read("--rotate", `mz_live_${prefix}`, "--company", "marsa")).toEqual({
      ...rotation,
      overlapHours: 24,
    });
    expect(read("--rotate", prefix, "--overlap", "0", "--company", "marsa")).toEqual({
      ...rotation,
      overlapHours: 0,
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
    ["another environment", ["--name", "Till", "--environment", "prod"], /live or test, not "prod"/],
    ["no address", ["--name", "Till", "--addresses", "192.0.2.0/33"], /"192.0.2.0\/33" is no address/],
    ["no limit", ["--name", "Till", "--limit", "0"], /--limit.*"0"/],
    ["a whole secret to rotate", ["--rotate", "mz_live_0a1b2c3d4e5f_x"], /--rotate names/],
    ["new scopes for a key that is there", ["--rotate", "0a1b2c3d4e5f", "--scopes", "x"], /--scopes belongs/],
    ["too long an overlap", ["--rotate", "0a1b2c3d4e5f", "--overlap", "721"], /0 to 720/],
    ["an overlap without a rotation", ["--name", "Till", "--overlap", "1"], /belongs to --rotate/],
    ["an option it does not have", ["--name", "Till", "--colour", "red"], /--colour/],
  ])("refuses %s in one line", (_what, args, words) => {
    expect(() => read(...args)).toThrow(words);
    expect(() => read(...args)).toThrow(/^.*$/);
  });
});
