import { describe, expect, it } from "vitest";
import { readDecimal, readMoney, readQuantity, writeMoney } from "./decimal-input";

describe("readDecimal", () => {
  it.each([
    ["12.50", "12.5"],
    ["١٢٫٥٠", "12.5"],
    ["1,250", "1250"],
    ["١٬٢٥٠٫٧٥", "1250.75"],
    ["007", "7"],
    ["0", "0"],
    ["3.", "3"],
    ["9,50", "9.5"],
    ["٩,٥٠", "9.5"],
    ["0,125", "0.125"],
    ["1250,5", "1250.5"],
  ])("reads %s as %s", (typed, decimal) => expect(readDecimal(typed)).toBe(decimal));

  it.each(["", "abc", "-1", "1,2,3", "1,25.5", "1.2.3", "1e5", "."])("refuses %s", (typed) =>
    expect(readDecimal(typed)).toBeNull(),
  );
});

describe("money fields", () => {
  it("reads major units exactly, by the digits of the currency", () => {
    expect(readMoney("12.5", "SAR")).toBe(1250);
    expect(readMoney("0.29", "SAR")).toBe(29);
    expect(readMoney("1.234", "KWD")).toBe(1234);
    expect(readMoney("123456789012.34", "SAR")).toBe(12345678901234);
  });

  it("refuses more digits than the currency has", () => {
    expect(readMoney("1.234", "SAR")).toBeNull();
    expect(readMoney("1.5", "JPY")).toBeNull();
  });

  it("writes what it reads back to the same amount", () => {
    expect(writeMoney(5, "SAR")).toBe("0.05");
    expect(writeMoney(1250, "SAR")).toBe("12.50");
    expect(writeMoney(1234, "KWD")).toBe("1.234");
    expect(writeMoney(7, "JPY")).toBe("7");
    expect(writeMoney(null, "SAR")).toBe("");
  });
});

describe("readQuantity", () => {
  it("keeps at most three decimals", () => {
    expect(readQuantity("0.125")).toBe("0.125");
    expect(readQuantity("0.1250")).toBe("0.125");
    expect(readQuantity("0.1255")).toBeNull();
  });
});
