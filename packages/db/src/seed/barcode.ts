import { hash32 } from "./random";

/** Check digit of an EAN-13: weights 1 and 3 from the start, up to the next ten. Source: GS1 General Specifications 7.9. */
export function checkDigit(twelveDigits: string): number {
  const sum = [...twelveDigits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

/** Whether thirteen digits end in their check digit. */
export const isEan13 = (code: string) =>
  /^\d{13}$/.test(code) && checkDigit(code.slice(0, 12)) === Number(code[12]);

/**
 * The in-store barcode of a stock keeping unit.
 *
 * The prefixes 200 to 299 are kept for numbers inside a shop, so no code here is a real product's.
 */
export function internalBarcode(prefix: number, sku: string): string {
  const body = `${prefix}${String(hash32(sku) % 1_000_000_000).padStart(9, "0")}`;
  return body + checkDigit(body);
}
