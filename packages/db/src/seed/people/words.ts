import type { Localized } from "../localized";

const pairs = (text: string): Localized[] =>
  text
    .trim()
    .split(/\s*[\n;]\s*/)
    .map((pair) => {
      const [en = "", ar = ""] = pair.split("=");
      return { en: en.trim(), ar: ar.trim() };
    });

/** Given names of women. */
export const womensNames = pairs(`
  Aisha=عائشة; Maryam=مريم; Noura=نورة; Sara=سارة; Hessa=حصة; Layan=ليان; Reem=ريم; Dalal=دلال; Amal=أمل; Huda=هدى
  Lina=لينا; Mona=منى; Salma=سلمى; Jana=جنى; Rania=رانيا; Hanan=حنان; Wafa=وفاء; Asma=أسماء; Ghada=غادة; Nada=ندى
  Abeer=عبير; Shahad=شهد; Lama=لمى; Joud=جود; Dana=دانة; Fatima=فاطمة; Khadija=خديجة; Zainab=زينب; Basma=بسمة; Yara=يارا
  Haya=هيا; Munira=منيرة; Latifa=لطيفة; Samar=سمر; Arwa=أروى; Rawan=روان; Maha=مها; Jawaher=جواهر; Tala=تالا; Widad=وداد
`);

/** Given names of men. */
export const mensNames = pairs(`
  Ahmad=أحمد; Mohammed=محمد; Abdullah=عبدالله; Khalid=خالد; Omar=عمر; Ali=علي; Yousef=يوسف; Saad=سعد; Faisal=فيصل; Nasser=ناصر
  Salem=سالم; Hamad=حمد; Majed=ماجد; Turki=تركي; Sultan=سلطان; Badr=بدر; Rashid=راشد; Hassan=حسن; Hussain=حسين; Ibrahim=إبراهيم
  Tariq=طارق; Ziad=زياد; Rayan=ريان; Adel=عادل; Waleed=وليد; Anas=أنس; Bilal=بلال; Jaber=جابر; Karim=كريم; Mansour=منصور
  Marwan=مروان; Mazen=مازن; Nawaf=نواف; Osama=أسامة; Saud=سعود; Talal=طلال; Yasser=ياسر; Zayed=زايد; Hisham=هشام; Idris=إدريس
`);

/** Family names of the town: places, crafts and the sea, nobody's in particular. */
export const familyNames = pairs(`
  Al-Marsawi=المرساوي; Al-Bahri=البحري; Al-Sahili=الساحلي; Al-Nakhli=النخلي; Al-Lului=اللؤلؤي; Al-Mallah=الملاح; Al-Sayyad=الصياد
  Al-Khabbaz=الخباز; Al-Najjar=النجار; Al-Haddad=الحداد; Al-Attar=العطار; Al-Tammar=التمار; Al-Warraq=الوراق; Al-Qattan=القطان
  Al-Sharqi=الشرقي; Al-Gharbi=الغربي; Al-Shamali=الشمالي; Al-Rawabi=الروابي; Al-Wadi=الوادي; Al-Rimal=الرمال; Al-Fajr=الفجر
  Al-Naseem=النسيم; Al-Mina=المينا; Al-Qibli=القبلي; Al-Jazari=الجزري; Al-Manar=المنار; Al-Safwa=الصفوة; Al-Ramli=الرملي
  Al-Shati=الشاطئ; Al-Khaleeji=الخليجي; Al-Dalil=الدليل; Al-Nahham=النهام; Al-Ghawwas=الغواص; Al-Tawwash=الطواش; Al-Banna=البنا
  Al-Saffar=الصفار; Al-Khayyat=الخياط; Al-Zayyat=الزيات; Al-Sabbagh=الصباغ; Al-Jammal=الجمال; Al-Wazzan=الوزان; Al-Kayyal=الكيال
`);

/** What streets are called after. */
export const streetWords = pairs(`
  Palm=النخيل; Pearl=اللؤلؤ; Coral=المرجان; Seagull=النورس; Lighthouse=المنارة; Anchor=المرساة; Sail=الشراع; Jasmine=الياسمين
  Cedar=الأرز; Olive=الزيتون; Pomegranate=الرمان; Almond=اللوز; Mint=النعناع; Basil=الريحان; Lavender=الخزامى; Sidr=السدر
  Market=السوق; Carpenters=النجارين; Potters=الفخارين; Weavers=النساجين; Perfumers=العطارين; Bakers=الخبازين; Fishermen=الصيادين; Divers=الغواصين
  Dawn=الفجر; Sunset=الغروب; Breeze=النسيم; Horizon=الأفق; Spring=الربيع; Dune=الكثبان; Oasis=الواحة; Falcon=الصقر
  Gazelle=الغزال; Crescent=الهلال; Star=النجم; Fountain=النافورة; Library=المكتبة; School=المدرسة; Harbour=الميناء; Mosque=المسجد
`);

/** The five parts of the town, each about a point off the coast of nowhere. */
export const zones = [
  { slug: "corniche", name: { en: "Corniche", ar: "الكورنيش" }, latitude: 20.012, longitude: 38.018 },
  { slug: "nakheel", name: { en: "Nakheel", ar: "النخيل" }, latitude: 20.024, longitude: 38.004 },
  { slug: "harbour", name: { en: "Harbour", ar: "الميناء" }, latitude: 19.992, longitude: 38.021 },
  { slug: "old-town", name: { en: "Old Town", ar: "البلدة القديمة" }, latitude: 20.001, longitude: 38.009 },
  { slug: "rawabi", name: { en: "Rawabi", ar: "الروابي" }, latitude: 20.006, longitude: 37.989 },
] as const;

/** Landmarks that drivers are told by. */
export const landmarks = pairs(`
  beside the small park=بجانب الحديقة الصغيرة; opposite the pharmacy=مقابل الصيدلية; behind the school=خلف المدرسة
  near the old well=قرب البئر القديمة; above the bakery=فوق المخبز; the green door=الباب الأخضر; next to the mosque=بجوار المسجد
  at the roundabout=عند الدوار; the white building=المبنى الأبيض; facing the sea=مطل على البحر
`);
