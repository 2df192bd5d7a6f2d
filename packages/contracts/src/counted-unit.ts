// Without Zod, so that a browser that only shows a quantity does not load it.
import type { Locale, LocalizedText } from "./localized-text";
import { pickText } from "./pick-text";

/** How an amount of a unit is put in words. */
interface CountedUnit {
  /** Whether the figure is written: Arabic has words that say one and two by themselves. */
  hasFigure: boolean;
  /** Whether × stands between the figure and the unit. */
  isTimes: boolean;
  unit: string;
}

/** What stands after the figure: one, two (both without it), three to ten, eleven to ninety-nine. */
type ArabicForms = readonly [one: string, two: string, few: string, many: string];

/** The nouns that goods are counted by, by their singular, which is also the form after fractions and hundreds. */
const arabicForms: Readonly<Record<string, ArabicForms>> = {
  كيلوجرام: ["كيلوجرام واحد", "كيلوجرامان", "كيلوجرامات", "كيلوجرامًا"],
  كيلوغرام: ["كيلوغرام واحد", "كيلوغرامان", "كيلوغرامات", "كيلوغرامًا"],
  جرام: ["جرام واحد", "جرامان", "جرامات", "جرامًا"],
  غرام: ["غرام واحد", "غرامان", "غرامات", "غرامًا"],
  لتر: ["لتر واحد", "لتران", "لترات", "لترًا"],
  مليلتر: ["مليلتر واحد", "مليلتران", "مليلترات", "مليلترًا"],
  حبة: ["حبة واحدة", "حبتان", "حبات", "حبة"],
  قطعة: ["قطعة واحدة", "قطعتان", "قطع", "قطعة"],
  درزن: ["درزن واحد", "درزنان", "درازن", "درزنًا"],
  حزمة: ["حزمة واحدة", "حزمتان", "حزم", "حزمة"],
  عبوة: ["عبوة واحدة", "عبوتان", "عبوات", "عبوة"],
  طبق: ["طبق واحد", "طبقان", "أطباق", "طبقًا"],
  كيس: ["كيس واحد", "كيسان", "أكياس", "كيسًا"],
  شبكة: ["شبكة واحدة", "شبكتان", "شبكات", "شبكة"],
  شوال: ["شوال واحد", "شوالان", "شوالات", "شوالًا"],
  علبة: ["علبة واحدة", "علبتان", "علب", "علبة"],
  "علبة مشروب": ["علبة مشروب واحدة", "علبتا مشروب", "علب مشروب", "علبة مشروب"],
  "علبة معدنية": ["علبة معدنية واحدة", "علبتان معدنيتان", "علب معدنية", "علبة معدنية"],
  صندوق: ["صندوق واحد", "صندوقان", "صناديق", "صندوقًا"],
  قارورة: ["قارورة واحدة", "قارورتان", "قوارير", "قارورة"],
  زجاجة: ["زجاجة واحدة", "زجاجتان", "زجاجات", "زجاجة"],
  برطمان: ["برطمان واحد", "برطمانان", "برطمانات", "برطمانًا"],
  وعاء: ["وعاء واحد", "وعاءان", "أوعية", "وعاءً"],
  لفة: ["لفة واحدة", "لفتان", "لفات", "لفة"],
  طقم: ["طقم واحد", "طقمان", "أطقم", "طقمًا"],
  كرتون: ["كرتون واحد", "كرتونان", "كراتين", "كرتونًا"],
  كرتونة: ["كرتونة واحدة", "كرتونتان", "كراتين", "كرتونة"],
};

const plurals = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };

/**
 * An amount of a unit: `3 pieces`, `1.5 kilograms`, `حبتان`, and `2 × 1 kg` for a size with a name of its own.
 *
 * The words follow a figure, so an English one is written small.
 */
export function countedUnit(quantity: string, name: LocalizedText, locale: Locale): CountedUnit {
  const written = pickText(name, locale);
  return locale === "ar" ? inArabic(Number(quantity), written) : inEnglish(Number(quantity), written);
}

function inArabic(count: number, name: string): CountedUnit {
  const forms = Object.hasOwn(arabicForms, name) ? arabicForms[name] : undefined;
  if (!forms) return { hasFigure: true, isTimes: true, unit: name };
  const [one, two, few, many] = forms;
  const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one, two, few, many };
  const form = plurals.ar.select(count);
  return { hasFigure: form !== "one" && form !== "two", isTimes: false, unit: words[form] ?? name };
}

/** A unit's name after a stroke or inside a sentence, where English writes it small: `/ box of 5 kg`. */
export const unitInText = (name: LocalizedText, locale: Locale): string => small(pickText(name, locale));

/** A symbol such as `L` stays as it is. */
const small = (name: string) => name.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

function inEnglish(count: number, name: string): CountedUnit {
  const unit = small(name);
  // A symbol such as kg or ml is the same for any number.
  if (/^[a-z]{1,2}$/i.test(unit)) return { hasFigure: true, isTimes: false, unit };
  if (!/^[a-z]+$/.test(unit)) return { hasFigure: true, isTimes: true, unit };
  return { hasFigure: true, isTimes: false, unit: plurals.en.select(count) === "one" ? unit : manyOf(unit) };
}

function manyOf(noun: string): string {
  if (noun === "dozen" || noun.endsWith("pcs")) return noun;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/**
 * The same as one text, for a place inside a sentence.
 *
 * Shape  the name of a size is isolated, since it may be of the other direction than the sentence.
 */
export function countedText(
  quantity: string,
  name: LocalizedText,
  locale: Locale,
  figure: (quantity: string) => string,
): string {
  const { hasFigure, isTimes, unit } = countedUnit(quantity, name, locale);
  if (!hasFigure) return unit;
  return isTimes ? `${figure(quantity)} × \u2068${unit}\u2069` : `${figure(quantity)} ${unit}`;
}
