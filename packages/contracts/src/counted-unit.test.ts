import { expect, it } from "vitest";
import { countedText, countedUnit, unitInText } from "./counted-unit";

const english = (quantity: string, en: string) => {
  const { hasFigure, isTimes, unit } = countedUnit(quantity, { ar: "", en }, "en");
  return `${hasFigure ? quantity : ""}${isTimes ? " ×" : ""} ${unit}`.trim();
};
const arabic = (quantity: string, ar: string) => {
  const { hasFigure, isTimes, unit } = countedUnit(quantity, { ar, en: "" }, "ar");
  return `${hasFigure ? quantity : ""}${isTimes ? " ×" : ""} ${unit}`.trim();
};

it.each([
  ["1", "Piece", "1 piece"],
  ["3", "Piece", "3 pieces"],
  ["0", "Carton", "0 cartons"],
  ["0.75", "Kilogram", "0.75 kilograms"],
  ["1.000", "Kilogram", "1.000 kilogram"],
  ["2", "Box", "2 boxes"],
  ["2", "Bunch", "2 bunches"],
  ["4", "Tray", "4 trays"],
  ["2", "Dozen", "2 dozen"],
  ["2.5", "kg", "2.5 kg"],
  ["2", "1 kg", "2 × 1 kg"],
  ["1", "Box of 5 kg", "1 × box of 5 kg"],
])("%s of %s is %s", (quantity, name, words) => expect(english(quantity, name)).toBe(words));

it.each([
  ["0", "حبة", "0 حبة"],
  ["1", "حبة", "حبة واحدة"],
  ["2", "حبة", "حبتان"],
  ["3", "حبة", "3 حبات"],
  ["11", "كرتون", "11 كرتونًا"],
  ["100", "كرتون", "100 كرتون"],
  ["1.5", "كيلوجرام", "1.5 كيلوجرام"],
  ["2", "كيس 5 كجم", "2 × كيس 5 كجم"],
])("%s of %s is %s", (quantity, name, words) => expect(arabic(quantity, name)).toBe(words));

it("takes the other language's name where one is missing", () => {
  expect(countedUnit("2", { ar: "", en: "1 kg" }, "ar")).toEqual({
    hasFigure: true,
    isTimes: true,
    unit: "1 kg",
  });
});

it("stands in a sentence, whatever its direction", () => {
  const name = { ar: "حبة", en: "1 kg" };
  expect(countedText("2.500", name, "en", String)).toBe("2.500 × \u20681 kg\u2069");
  expect(countedText("2", name, "ar", String)).toBe("حبتان");
  expect(countedText("3", name, "ar", () => "٣")).toBe("٣ حبات");
});

it("is written small inside a sentence, but for a symbol", () => {
  expect(unitInText({ ar: "", en: "Box of 5 kg" }, "en")).toBe("box of 5 kg");
  expect(unitInText({ ar: "", en: "L" }, "en")).toBe("L");
});
