import type { Localized } from "../localized";

/** What the numbers of a catalogue line count. */
export type Measure = keyof typeof measureWords;

/** The content of a package: `times` equal parts of `amount` each ("6×330ml"). */
export interface Size {
  times: number;
  amount: number;
  measure: Measure;
}

/** English suffix; Arabic for few (3 to 10) and for many, which differ for counted nouns. */
const measureWords = {
  g: { en: "g", few: "جم", many: "جم" },
  kg: { en: "kg", few: "كجم", many: "كجم" },
  ml: { en: "ml", few: "مل", many: "مل" },
  L: { en: "L", few: "لتر", many: "لتر" },
  m: { en: "m", few: "م", many: "م" },
  cm: { en: "cm", few: "سم", many: "سم" },
  ft: { en: "ft", few: "أقدام", many: "قدم" },
  gal: { en: "gal", few: "جالون", many: "جالون" },
  pcs: { en: "pieces", few: "حبات", many: "حبة" },
  rolls: { en: "rolls", few: "لفات", many: "لفة" },
  bags: { en: "bags", few: "أكياس", many: "كيس" },
  sachets: { en: "sachets", few: "أظرف", many: "ظرف" },
  packs: { en: "packs", few: "عبوات", many: "عبوة" },
  bottles: { en: "bottles", few: "قوارير", many: "قارورة" },
  boxes: { en: "pieces", few: "علب", many: "علبة" },
  trays: { en: "trays", few: "أطباق", many: "طبق" },
  eggs: { en: "eggs", few: "بيضات", many: "بيضة" },
  tissues: { en: "tissues", few: "مناديل", many: "منديل" },
} as const;

const isMeasure = (word: string): word is Measure => Object.hasOwn(measureWords, word);

/** Reads `"1.5L"`, `"6 pcs"`, `"4×185g"`, `"200"`; null when the text is no size. `bare` is what a naked number counts. */
export function parseSize(text: string, bare: Measure = "pcs"): Size | null {
  const match = /^(?:(\d+)×)?(\d+(?:\.\d+)?)\s?([a-zA-Z]+)?$/.exec(text.trim());
  if (!match) return null;
  const [, times = "1", amount = "", measure = bare] = match;
  return isMeasure(measure) ? { times: Number(times), amount: Number(amount), measure } : null;
}

/** `"6 × 330 ml"` and `"6 × 330 مل"`. Western digits in both: the interface turns them to the shop's choice. */
export function sizeText(size: Size): Localized {
  const words = measureWords[size.measure];
  const times = size.times > 1 ? `${size.times} × ` : "";
  const isTwo = size.amount === 2 && words.few !== words.many;
  const arabic = size.amount > 2 && size.amount <= 10 ? words.few : words.many;
  return {
    en: `${times}${size.amount} ${words.en}`,
    ar: isTwo ? `${times}${dualOf(words.many)}` : `${times}${size.amount} ${arabic}`,
  };
}

/** Two of a thing is a form of its own in Arabic: لفة → لفتان. */
const dualOf = (singular: string) =>
  singular.endsWith("ة") ? `${singular.slice(0, -1)}تان` : `${singular}ان`;

const thousandfold: Partial<Record<Measure, Measure>> = { kg: "g", L: "ml" };

/** Whether two sizes count the same kind of thing; 100 tea bags and 400 g of tea do not. */
export const isComparable = (one: Size, other: Size) =>
  (thousandfold[one.measure] ?? one.measure) === (thousandfold[other.measure] ?? other.measure);

/** Content in grams, millilitres or pieces: what prices of two sizes are compared by. */
export function contentOf(size: Size): number {
  return size.times * size.amount * (thousandfold[size.measure] ? 1000 : 1);
}

export const isSameSize = (one: Size, other: Size) =>
  one.times === other.times && one.amount === other.amount && one.measure === other.measure;

/** Kilograms as a fraction in lowest terms: 500 g is 1/2, 1.2 kg is 6/5. */
export function kilogramsOf(size: Size): { num: number; den: number } {
  const grams = Math.round(contentOf(size));
  const divisor = greatestCommonDivisor(grams, 1000);
  return { num: grams / divisor, den: 1000 / divisor };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
