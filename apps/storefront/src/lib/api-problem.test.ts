import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { isRefused, orNull, orWait, TooManyRequests } from "./api-problem";

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

it("takes for absent what nothing is named, and what nothing can be named", async () => {
  expect(await orNull(Promise.resolve("there"))).toBe("there");
  expect(await orNull(refusal("NOT_FOUND"))).toBeNull();
  expect(await orNull(refusal("VALIDATION"))).toBeNull();
  await expect(orNull(refusal("UNAVAILABLE"))).rejects.toThrow("UNAVAILABLE");
});

it("tells a refusal from a fault", async () => {
  const isRefusal = (answer: Promise<unknown>) => answer.catch(isRefused);
  expect(await isRefusal(refusal("UNPROCESSABLE"))).toBe(true);
  expect(await isRefusal(refusal("UNAVAILABLE"))).toBe(false);
  expect(isRefused(new Error("fetch failed"))).toBe(false);
});
