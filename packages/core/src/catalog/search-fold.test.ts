import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { suiteDatabase } from "../../test/suite-database";
import { searchFold } from "./search-fold";

/** Text → what search compares it as. Both the function here and the database's are held to these. */
const golden: [text: string, folded: string][] = [
  ["", ""],
  ["  Tomato  ", "tomato"],
  ["طمـاطم", "طماطم"],
  ["أحمر", "احمر"],
  ["أَحْمَر", "احمر"],
  ["آإأٱا", "ااااا"],
  ["قهوة عربية", "قهوه عربيه"],
  ["مستشفى مسؤول رئيس", "مستشفي مسوول رييس"],
  ["کیلو", "كيلو"],
  ["ڤيمتو", "فيمتو"],
  ["ﻻﻣ", "لام"],
  ["٥ كيلو", "5 كيلو"],
  ["۱۲۳", "123"],
  ["٥كجم", "5 كجم"],
  ["5kg", "5 kg"],
  ["1.5L", "1.5 l"],
  ["١٫٥ لتر", "1.5 لتر"],
  ["١٬٢٥٠", "1250"],
  ["6×330ml", "6 330 ml"],
  ["Za'atar Za’atar Zaʿatar", "zaatar zaatar zaatar"],
  ["Crème Brûlée", "creme brulee"],
  ["AB-12/3_x", "ab 12 3 x"],
  ["end. Mr.Bean .5", "end mr bean 5"],
  ["50% off, (new)!", "50 off new"],
  ["حليب، كامل الدسم؟", "حليب كامل الدسم"],
  ["a\u200Fb\u00ADc\u2066d", "abcd"],
  ["tab\there\nand\u00A0there", "tab here and there"],
  ["Ⅳ ½ ㎏", "iv 1 \u2044 2 kg"],
];

describe("searchFold", () => {
  it.each(golden)("reads %j as %j", (text, folded) => {
    expect(searchFold(text)).toBe(folded);
  });

  it("changes nothing that it has folded", () => {
    for (const [text] of golden) expect(searchFold(searchFold(text))).toBe(searchFold(text));
  });
});

describe("search_fold in the database", async () => {
  const { database } = await suiteDatabase({ poolSize: 1 });

  it("reads every text as its twin does", async () => {
    const rows = await database.ask<{ folded: string }>(sql`
      SELECT search_fold(text) AS folded FROM unnest(${golden.map(([text]) => text)}::text[]) WITH ORDINALITY AS g(text, place)
      ORDER BY place`);
    expect(rows.map((row) => row.folded)).toEqual(golden.map(([, folded]) => folded));
  });

  it("agrees with its twin on every character of the scripts that are typed here", async () => {
    const blocks = [
      [0x20, 0x24f],
      [0x300, 0x36f],
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x2000, 0x206f],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ] as const;
    const texts = blocks.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => `a${String.fromCodePoint(from + index)}ب`),
    );
    const rows = await database.ask<{ text: string; folded: string }>(sql`
      SELECT text, search_fold(text) AS folded FROM unnest(${texts}::text[]) AS g(text)`);
    const apart = rows.filter((row) => searchFold(row.text) !== row.folded);
    expect(apart.map((row) => [row.text, row.folded, searchFold(row.text)])).toEqual([]);
  });
});
