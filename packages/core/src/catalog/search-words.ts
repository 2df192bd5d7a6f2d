import { searchFold } from "./search-fold";

/** Words for one measure, in both languages and every usual spelling. */
const measures = [
  "kg kgs kilo kilos kilogram kilograms كيلو كيلوجرام كيلوغرام كجم كغم كغ",
  "g gm gr gram grams جم جرام غرام غم جرامات غرامات",
  "l lt ltr liter litre liters litres لتر ليتر لترات",
  "ml millilitre milliliter مل ملي ملل مليلتر",
  "piece pieces pc pcs حبة حبات قطعة قطع",
  "pack packs packet عبوة عبوات باكيت",
  "carton cartons ctn كرتون كرتونة كراتين",
  "tray trays طبق أطباق",
  "bag bags كيس أكياس",
  "bottle bottles قارورة قوارير",
  "roll rolls لفة لفات",
  "dozen درزن دزينة",
];

/** Names that dialects and transliterations give to one thing. Only those that a catalogue does not already hold twice. */
const sameThing = [
  "طماطم بندورة tomato tamatem banadora",
  "بطاطس بطاطا potato batata",
  "أرز رز rice roz ruz",
  "حليب milk haleeb halib",
  "لبن laban leban ayran buttermilk",
  "لبنة labneh labnah labna",
  "زبادي روب yoghurt yogurt zabadi roob",
  "زعتر zaatar zatar zater thyme",
  "طحينة tahini tahina tahineh",
  "طحين دقيق flour",
  "معكرونة مكرونة pasta macaroni makarona",
  "قهوة coffee gahwa kahwa qahwa",
  "شاي tea chai",
  "تمر تمور dates tamr",
  "فول foul ful fava",
  "حمص hummus homos hommos chickpeas",
  "ملوخية molokhia mulukhiyah mloukhieh",
  "سمبوسة سنبوسة سمبوسك samosa sambusa sambousek",
  "روبيان ربيان جمبري shrimp prawns rubyan",
  "دجاج فراخ chicken dajaj farakh",
  "لحم meat lahm",
  "خبز عيش bread khobz",
  "فراولة strawberry farawla",
  "كوسا courgette zucchini kousa",
  "باذنجان بيتنجان aubergine eggplant",
  "كزبرة coriander cilantro kuzbara",
  "جرجير rocket arugula jarjeer",
  "قرنبيط زهرة cauliflower",
  "بامية okra bamia",
  "بازلاء بازيلا peas",
  "ذرة corn maize",
  "ماء مياه موية water",
  "عسل honey asal",
  "زيت oil zait",
  "سكر sugar sukkar",
  "ملح salt milh",
  "حفاضات بامبرز diapers nappies pampers",
  "مناديل كلينكس tissues kleenex",
  "مبيض كلوركس bleach clorox",
  "كركديه hibiscus karkade",
  "ترمس flask thermos",
  "كولا cola coke pepsi ببسي كوكاكولا",
];

const groups = (lines: string[]) => {
  const group = new Map<string, string[]>();
  for (const line of lines) {
    const words = [...new Set(line.split(" ").map(searchFold))];
    for (const word of words) group.set(word, words);
  }
  return group;
};

const measureOf = groups(measures);
const thingOf = groups(sameThing);

/** The spellings of the measure that a folded word stands for; null when it stands for none. */
export const measureSpellings = (word: string): readonly string[] | null => measureOf.get(word) ?? null;

/** Other folded words for the same thing. */
export const otherNames = (word: string): readonly string[] =>
  (thingOf.get(word) ?? []).filter((other) => other !== word);
