import { expect, it } from "vitest";
import { ChangePreferences, Preferences } from "./preferences";

it("reads what was never chosen, and what is no longer a choice, as usual", () => {
  const usual = {
    theme: "system",
    digits: "store",
    density: "default",
    startPage: "/",
    singleKeys: true,
    shortcuts: {},
  };
  expect(Preferences.parse({})).toEqual(usual);
  expect(Preferences.parse({ theme: "sepia", digits: "arab" })).toEqual({ ...usual, digits: "arab" });
});

it("takes no page of another site for the first one", () => {
  for (const startPage of ["//evil.example", "https://evil.example", "/\\evil", "orders"])
    expect(ChangePreferences.safeParse({ startPage }).success).toBe(false);
  expect(ChangePreferences.safeParse({ startPage: "/orders" }).success).toBe(true);
});
