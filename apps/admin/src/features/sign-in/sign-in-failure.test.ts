import { expect, it } from "vitest";
import { failureOf } from "./sign-in-failure";

it("says for how long the API takes no more attempts", () => {
  expect(failureOf("RATE_LIMITED 900")).toEqual({ word: "limited", count: 15 });
  expect(failureOf("RATE_LIMITED 61").count).toBe(2);
  expect(failureOf("RATE_LIMITED 1").count).toBe(1);
});

it("says what was wrong, and otherwise that the server does not answer", () => {
  expect(failureOf("CredentialsSignin").word).toBe("wrong");
  expect(failureOf("WRONG_CODE").word).toBe("wrongCode");
  expect(failureOf("UNAVAILABLE").word).toBe("unavailable");
});
