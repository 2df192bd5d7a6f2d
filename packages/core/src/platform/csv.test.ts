import { expect, it } from "vitest";
import { toCsv } from "./csv";

it("writes heads and rows that every reader takes for the same", () => {
  expect(
    toCsv([
      ["a", "b", "c"],
      ['said "no"', "one\r\ntwo", null],
      ["أرز, بسمتي", 5, true],
    ]),
  ).toBe('\u{FEFF}a,b,c\r\n"said ""no""","one\r\ntwo",\r\n"أرز, بسمتي",5,true\r\n');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1+1", '=HYPERLINK("//x","y")'])(
  "lets no spreadsheet run %j",
  (cell) => {
    const [, row = ""] = toCsv([["head"], [cell]]).split(/\r\n(?=["'=+\-@\s＝])/);
    expect(row).toMatch(/^"?'/);
  },
);

it("leaves numbers below zero as they are", () => {
  expect(toCsv([["n"], [-5]])).toContain("\r\n-5\r\n");
});
