import type { Localized } from "../localized";

/** What a kind of a product is called, and what it costs beside the line's first kind. */
interface VariantWord {
  en: string;
  /** One form, or masculine and feminine. */
  ar: string | readonly [masculine: string, feminine: string];
  priceRatio?: number;
}

/** Kinds by the word the catalogue uses. */
const words: Readonly<Record<string, VariantWord>> = {
  local: { en: "local", ar: ["محلي", "محلية"] },
  imported: { en: "imported", ar: ["مستورد", "مستوردة"], priceRatio: 1.15 },
  organic: { en: "organic", ar: ["عضوي", "عضوية"], priceRatio: 1.45 },
  greenhouse: { en: "greenhouse", ar: "بيوت محمية", priceRatio: 1.2 },
  large: { en: "large", ar: ["كبير", "كبيرة"] },
  small: { en: "small", ar: ["صغير", "صغيرة"], priceRatio: 0.9 },
  baby: { en: "baby", ar: ["صغير", "صغيرة"], priceRatio: 1.2 },
  regular: { en: "regular", ar: ["عادي", "عادية"], priceRatio: 0.95 },
  medium: { en: "medium", ar: ["متوسط", "متوسطة"] },
  jumbo: { en: "jumbo", ar: "جامبو", priceRatio: 1.35 },
  sweet: { en: "sweet", ar: ["حلو", "حلوة"] },
  hot: { en: "hot", ar: ["حار", "حارة"], priceRatio: 1.1 },
  white: { en: "white", ar: ["أبيض", "بيضاء"] },
  brown: { en: "brown", ar: ["أسمر", "سمراء"], priceRatio: 1.1 },
  red: { en: "red", ar: ["أحمر", "حمراء"], priceRatio: 1.2 },
  green: { en: "green", ar: ["أخضر", "خضراء"] },
  black: { en: "black", ar: ["أسود", "سوداء"], priceRatio: 1.05 },
  iceberg: { en: "iceberg", ar: "آيسبرغ" },
  romaine: { en: "romaine", ar: "روماني" },
  seedless: { en: "seedless", ar: "بدون بذور" },
  juice: { en: "for juice", ar: "للعصير" },
  navel: { en: "navel", ar: "أبو سرة", priceRatio: 1.2 },
  galia: { en: "galia", ar: "جاليا" },
  ready: { en: "ready to eat", ar: "جاهز للأكل" },
  chilled: { en: "chilled", ar: ["مبرد", "مبردة"] },
  counter: { en: "from the counter", ar: "طازجة بالوزن" },
  lean: { en: "lean", ar: "قليل الدهن" },
  whole: { en: "whole", ar: ["كامل", "كاملة"] },
  cleaned: { en: "cleaned", ar: ["منظف", "منظفة"], priceRatio: 1.12 },
  plain: { en: "plain", ar: "سادة" },
  cheese: { en: "cheese", ar: "بالجبنة", priceRatio: 1.1 },
  zaatar: { en: "zaatar", ar: "بالزعتر" },
  dates: { en: "dates", ar: "بالتمر" },
  pistachio: { en: "pistachio", ar: "بالفستق", priceRatio: 1.25 },
  sesame: { en: "sesame", ar: "بالسمسم" },
  vanilla: { en: "vanilla", ar: "بالفانيليا" },
  chocolate: { en: "chocolate", ar: "بالشوكولاتة" },
  marble: { en: "marble", ar: "رخامي" },
  mango: { en: "mango", ar: "بالمانجو" },
  meat: { en: "meat", ar: "باللحم", priceRatio: 1.15 },
  vegetable: { en: "vegetable", ar: "بالخضار", priceRatio: 0.95 },
  coarse: { en: "coarse", ar: "خشن" },
  fine: { en: "fine", ar: "ناعم" },
  peach: { en: "peach", ar: "بالخوخ" },
  lemon: { en: "lemon", ar: "بالليمون" },
  pomegranate: { en: "pomegranate", ar: "بالرمان" },
  blonde: { en: "blonde roast", ar: "شقراء" },
  cardamom: { en: "with cardamom", ar: "بالهيل", priceRatio: 1.15 },
  loose: { en: "loose leaf", ar: "أوراق فرط" },
  salt: { en: "salted", ar: "بالملح" },
  chili: { en: "chili", ar: "بالفلفل الحار" },
  family: { en: "family size", ar: "حجم عائلي", priceRatio: 1.8 },
  butter: { en: "butter", ar: "بالزبدة" },
  caramel: { en: "caramel", ar: "بالكراميل" },
  roasted: { en: "roasted", ar: ["محمص", "محمصة"] },
  raw: { en: "raw", ar: ["نيء", "نيئة"], priceRatio: 0.94 },
  digestive: { en: "digestive", ar: "بالنخالة", priceRatio: 1.15 },
  hazelnut: { en: "hazelnut", ar: "بالبندق" },
  milk: { en: "milk", ar: "بالحليب" },
  dark: { en: "dark", ar: "داكنة", priceRatio: 1.1 },
  wheat: { en: "wheat", ar: "بالقمح" },
  rice: { en: "rice", ar: "بالأرز" },
  pine: { en: "pine", ar: "برائحة الصنوبر" },
  lavender: { en: "lavender", ar: "برائحة اللافندر" },
  rose: { en: "rose", ar: "بالورد" },
  "anti-dandruff": { en: "anti-dandruff", ar: "ضد القشرة" },
  daily: { en: "daily use", ar: "للاستخدام اليومي" },
  "olive oil": { en: "olive oil", ar: "بزيت الزيتون" },
  mint: { en: "mint", ar: "بالنعناع" },
  whitening: { en: "whitening", ar: "للتبييض" },
  soft: { en: "soft", ar: ["ناعم", "ناعمة"] },
  men: { en: "for men", ar: "للرجال" },
  women: { en: "for women", ar: "للنساء" },
  chicken: { en: "chicken", ar: "بالدجاج" },
  fish: { en: "fish", ar: "بالسمك" },
  gold: { en: "gold rim", ar: "بحافة ذهبية", priceRatio: 1.2 },
  "palm green": { en: "palm green", ar: "بلون النخيل" },
  sand: { en: "sand", ar: "بلون الرمل" },
};

/** Where one stem needs other words than the rest. */
const wordsOfStem: Readonly<Record<string, VariantWord>> = {
  "jam/strawberry": { en: "strawberry", ar: "فراولة" },
  "jam/apricot": { en: "apricot", ar: "مشمش" },
  "jam/fig": { en: "fig", ar: "تين" },
  "arabic-coffee/medium": { en: "medium roast", ar: "وسط" },
};

/** Stems whose adjectives take the feminine form although their last letter does not show it. */
const feminine = new Set(["طماطم", "بطاطس", "كوسا", "مانجو", "كمثرى", "شرائح لحم بقري", "مكسرات مشكلة"]);

const agrees = (stem: string, forms: readonly [string, string]) =>
  forms[feminine.has(stem) || (stem.split(" ")[0] ?? "").endsWith("ة") ? 1 : 0];

/** The words for a kind of a stem, in agreement with its noun, and its price beside the first kind. */
export function variantText(
  stem: { slug: string; name: Localized },
  kind: string,
): Localized & { priceRatio: number } {
  const nappySize = /^size (\d)$/.exec(kind)?.[1];
  if (nappySize) return { en: kind, ar: `مقاس ${nappySize}`, priceRatio: 1 + (Number(nappySize) - 2) * 0.05 };
  const word = wordsOfStem[`${stem.slug}/${kind}`] ?? words[kind];
  if (!word) throw new RangeError(`no words for the kind "${kind}" of ${stem.name.en}`);
  const ar = typeof word.ar === "string" ? word.ar : agrees(stem.name.ar, word.ar);
  return { en: word.en, ar, priceRatio: word.priceRatio ?? 1 };
}
