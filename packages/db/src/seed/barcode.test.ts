import { expect, test } from "vitest";
import { checkDigit, internalBarcode, isEan13 } from "./barcode";

test("the check digit of the standard's own example", () => {
  expect(checkDigit("629104150021")).toBe(3);
});

test("an internal barcode is a valid EAN-13 under its prefix, and the same every time", () => {
  const code = internalBarcode(200, "VEG-011");
  expect(code).toMatch(/^200\d{10}$/);
  expect(isEan13(code)).toBe(true);
  expect(internalBarcode(200, "VEG-011")).toBe(code);
});

test("a changed digit is noticed", () => {
  const code = internalBarcode(200, "VEG-011");
  const changed = code.slice(0, 5) + ((Number(code[5]) + 1) % 10) + code.slice(6);
  expect(isEan13(changed)).toBe(false);
});
