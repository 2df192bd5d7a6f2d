import { expect, test } from "vitest";
import { formatDate, formatRelative } from "./date-format";

const moment = "2026-11-20T22:30:00Z";

test("a moment is told in the store's zone, not the machine's", () => {
  expect(formatDate(moment, { locale: "en-GB", timeZone: "Asia/Riyadh", style: "date" })).toBe("21 Nov 2026");
  expect(formatDate(moment, { locale: "en-GB", timeZone: "UTC", style: "date" })).toBe("20 Nov 2026");
});

test("Saudi Arabic keeps the Gregorian calendar and the store's digits", () => {
  const style = { timeZone: "Asia/Riyadh", style: "date" } as const;
  expect(formatDate(moment, { locale: "ar-SA", ...style })).toContain("2026");
  expect(formatDate(moment, { locale: "ar-SA", digits: "arab", ...style })).toContain("٢٠٢٦");
});

test.each([
  [-20, "now"],
  [-59, "now"],
  [-60, "1 minute ago"],
  [-3_599, "59 minutes ago"],
  [-7_200, "2 hours ago"],
  [-86_400, "yesterday"],
  [3_600, "in 1 hour"],
])("%i seconds from now is %s", (seconds, text) => {
  const now = Date.parse(moment);
  expect(formatRelative(now + seconds * 1000, now, "en")).toBe(text);
});

test("relative times are written in Arabic", () => {
  const now = Date.parse(moment);
  expect(formatRelative(now - 180_000, now, "ar")).toBe("قبل 3 دقائق");
});
