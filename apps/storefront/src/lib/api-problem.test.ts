import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { orWait, TooManyRequests } from "./api-problem";

const refusal = (code: string, details: object = {}) =>
  Promise.reject(
    Object.assign(new TRPCClientError(code), {
      data: { problem: { code, reason: "rate.exceeded", details } },
    }),
  );

it("tells a visitor who asked too often how long to wait", async () => {
  expect(await orWait(refusal("RATE_LIMITED", { retryAfterSeconds: 42 }))).toEqual(new TooManyRequests(42));
  expect(await orWait(refusal("RATE_LIMITED"))).toEqual(new TooManyRequests(60));
});

it("hands over answers, and every other refusal", async () => {
  expect(await orWait(Promise.resolve("an answer"))).toBe("an answer");
  await expect(orWait(refusal("INTERNAL"))).rejects.toThrow("INTERNAL");
});
