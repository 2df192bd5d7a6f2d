import { DomainError } from "@mizan/contracts/errors";
import type { Currency } from "@mizan/contracts/money";
import { describe, expect, it } from "vitest";
import { toPhone } from "./phone";

describe("toPhone", () => {
  it.each<[string, Currency, string]>([
    ["0500000001", "SAR", "+966500000001"],
    ["٠٥٠٠٠٠٠٠٠١", "SAR", "+966500000001"],
    ["+966 50 000 0001", "SAR", "+966500000001"],
    ["00966-50-000-0001", "SAR", "+966500000001"],
    ["5000 0001", "KWD", "+96550000001"],
    ["+44 20 7946 0000", "SAR", "+442079460000"],
    ["0500000001", "EUR", "+966500000001"],
  ])("%s in a %s shop is %s", (text, currency, phone) => {
    expect(toPhone(text, currency)).toBe(phone);
  });

  it.each(["12", "no number", "+", "123456789012345678"])("refuses %s", (text) => {
    expect(() => toPhone(text, "SAR")).toThrow(DomainError);
  });
});
