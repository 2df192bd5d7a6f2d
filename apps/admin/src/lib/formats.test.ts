import { expect, it } from "vitest";
import { createFormats } from "./formats";

it("writes a rate of hundredths of a percent as a percentage", () => {
  const { rate } = createFormats("en", "UTC", "SAR");
  expect([rate(1500), rate(750), rate(0), rate(1)]).toEqual(["15%", "7.5%", "0%", "0.01%"]);
  expect(createFormats("ar-u-nu-arab", "UTC", "SAR").rate(1500)).toMatch(/١٥/);
});
