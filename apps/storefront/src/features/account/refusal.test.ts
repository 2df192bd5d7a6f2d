import { TRPCClientError } from "@trpc/client";
import { expect, it, vi } from "vitest";
import { refusalOf } from "./refusal";

const problem = (code: string, more: object = {}) =>
  Object.assign(new TRPCClientError(code), { data: { problem: { code, reason: "input.invalid", ...more } } });

const wrong = (...paths: string[]) =>
  problem("VALIDATION", { errors: paths.map((path) => ({ path, code: "too_small", message: "" })) });

it("says of a field what is wrong with it", () =>
  expect(refusalOf(wrong("password"), { password: "short" })).toEqual({
    errors: { password: "passwordShort" },
    failure: null,
  }));

it.each([
  ["alone", wrong("token")],
  ["beside a field that is wrong", wrong("token", "password")],
  ["that was used", problem("UNAUTHORIZED", { reason: "link.used" })],
])("says of a mailed link %s that it does not hold", (_, error) =>
  expect(refusalOf(error, { password: "" })).toEqual({ errors: {}, failure: { type: "link" } }),
);

it("says of the whole what is wrong with something that is not to be seen", () =>
  expect(refusalOf(wrong("id"), {})).toEqual({ errors: {}, failure: { type: "refused", reference: null } }));

it.each([
  [problem("NOT_FOUND", { reason: "address.absent" }), { type: "gone" }],
  [problem("RATE_LIMITED", { details: { retryAfterSeconds: 42 } }), { type: "limited", seconds: 42 }],
])("says why nothing was done: %s", (error, failure) =>
  expect(refusalOf(error, {})).toEqual({ errors: {}, failure }),
);

it("tells of an outage, and writes it down", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  expect(refusalOf(new TypeError("fetch failed"), {}).failure).toEqual({
    type: "unreachable",
    reference: null,
  });
  expect(log).toHaveBeenCalledOnce();
});
