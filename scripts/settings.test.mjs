import { expect, it } from "vitest";
import { settingsFrom } from "./settings.mjs";

it("takes the seeds there are, and the demo shop when none is named", () => {
  expect(settingsFrom({}).seed).toBe("demo");
  expect(settingsFrom({ SEED: "" }).seed).toBe("demo");
  expect(settingsFrom({ SEED: "tiny" }).seed).toBe("tiny");
  expect(settingsFrom({ SEED: "none" }).seed).toBe("none");
});

it("names the variable that it cannot read", () => {
  expect(() => settingsFrom({ SEED: "bogus" })).toThrow('SEED is demo, tiny or none, not "bogus".');
  expect(() => settingsFrom({ ADMIN_PORT: "x" })).toThrow('ADMIN_PORT is no port: "x".');
  expect(() => settingsFrom({ PORT: "4000", ADMIN_PORT: "4000" })).toThrow("must all differ");
});
