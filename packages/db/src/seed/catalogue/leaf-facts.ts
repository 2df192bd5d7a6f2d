import type { Localized } from "../localized";

/** How a category's goods are kept, and one honest sentence about them. */
export interface LeafFacts {
  storage: Storage;
  note: Localized;
}

export type Storage = keyof typeof storageText;

/** Sentences about storage; none names the product, so no gender has to agree. */
export const storageText = {
  cool: { en: "Keep in a cool place, out of the sun.", ar: "للحفظ في مكان بارد بعيدًا عن الشمس." },
  chilled: { en: "Keep chilled at 2 to 5 °C.", ar: "للحفظ مبردًا بين 2 و5 درجات مئوية." },
  frozen: {
    en: "Keep frozen at −18 °C; do not refreeze.",
    ar: "للحفظ مجمدًا عند 18 درجة تحت الصفر، ولا يعاد تجميده.",
  },
  dry: { en: "Keep dry and closed, away from heat.", ar: "للحفظ مغلقًا في مكان جاف بعيدًا عن الحرارة." },
  open: { en: "Refrigerate after opening.", ar: "للتبريد بعد الفتح." },
  safe: { en: "Keep out of the reach of children.", ar: "للحفظ بعيدًا عن متناول الأطفال." },
  none: { en: "", ar: "" },
} as const satisfies Record<string, Localized>;

const facts = (storage: Storage, en: string, ar: string): LeafFacts => ({ storage, note: { en, ar } });

/** Facts by the catalogue's category code. */
export const leafFacts: Readonly<Record<string, LeafFacts>> = {
  veg: facts("cool", "Sorted by hand before it reaches the shelf.", "فرز يدوي قبل العرض على الرف."),
  herbs: facts("chilled", "Cut in the morning and tied in bunches.", "قطف صباحي في حزم مربوطة."),
  fruit: facts(
    "cool",
    "Chosen for ripeness; tell the picker if you like it firmer.",
    "اختيار حسب النضج، ويمكن طلب ثمار أقل نضجًا في الملاحظات.",
  ),
  dates: facts("dry", "This season's harvest, sold by weight.", "محصول الموسم، يباع بالوزن."),
  milk: facts("chilled", "Delivered to the shops every day.", "توريد يومي إلى الفروع."),
  cheese: facts(
    "chilled",
    "From the dairy counter, cold all the way.",
    "من قسم الألبان مع سلسلة تبريد كاملة.",
  ),
  bakery: facts("dry", "Best on the day it is baked.", "الأفضل في يوم الخبز."),
  meat: facts("chilled", "Halal, prepared by our butchers.", "حلال، من تجهيز جزاري المتجر."),
  fish: facts(
    "chilled",
    "Landed this morning or kept on ice since.",
    "صيد اليوم أو محفوظ على الثلج منذ صيده.",
  ),
  frozen: facts("frozen", "Frozen within hours of preparation.", "تجميد سريع خلال ساعات من التحضير."),
  rice: facts("dry", "Cleaned, sorted and packed for the kitchen.", "تنقية وفرز وتعبئة جاهزة للمطبخ."),
  oil: facts("dry", "For cooking, frying and dressing.", "للطبخ والقلي وتتبيل السلطات."),
  canned: facts(
    "open",
    "A pantry staple that is ready when you are.",
    "من أساسيات المؤونة، جاهز عند الحاجة.",
  ),
  spice: facts("dry", "Ground in small batches to keep the aroma.", "طحن بكميات صغيرة للحفاظ على النكهة."),
  water: facts("cool", "Best served cold.", "الأفضل تقديمه باردًا."),
  juice: facts("chilled", "Shake well before serving.", "يرج جيدًا قبل التقديم."),
  hot: facts("dry", "Sealed to keep the aroma in.", "تغليف محكم يحفظ النكهة."),
  snack: facts("dry", "For guests, school bags and long evenings.", "للضيافة وحقيبة المدرسة والسهرات."),
  baby: facts("none", "Gentle on young skin and tested for it.", "لطيف على بشرة الأطفال ومختبر لها."),
  laundry: facts("safe", "For white and coloured laundry.", "للملابس البيضاء والملونة."),
  clean: facts("safe", "For a home that is quickly clean.", "لبيت نظيف في وقت قصير."),
  care: facts("none", "For every day and the whole family.", "للاستخدام اليومي ولكل العائلة."),
  home: facts("none", "Made for kitchens that feed many.", "لمطبخ يكفي ضيوفًا كثيرين."),
  pet: facts("dry", "For the fourth member of the family.", "لرفيق البيت الأليف."),
  serving: facts("none", "For a table that is ready for guests.", "لمائدة جاهزة للضيوف."),
  hosting: facts("none", "For coffee, dates and conversation.", "للقهوة والتمر والحديث."),
  cooking: facts(
    "none",
    "Even heat on gas, induction and in the oven.",
    "حرارة متوازنة على الغاز والحث وفي الفرن.",
  ),
  storage: facts("none", "Closes tightly, stacks neatly.", "إغلاق محكم وترتيب سهل."),
  washing: facts("safe", "Measured for a household of six.", "كمية تناسب بيتًا من ستة أفراد."),
};
