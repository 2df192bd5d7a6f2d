import { expect, it } from "vitest";
import { renewalDue } from "./renewal-due";

const DAY = 24 * 60 * 60_000;

it("renews tokens of a week once a day, and shorter ones at half their time", () => {
  expect(renewalDue((7 * DAY) / 1000, 5)).toBe(5 + DAY);
  expect(renewalDue(DAY / 1000, 5)).toBe(5 + DAY / 2);
});
