const MARKS =
  /[\u0300-\u036F\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u066C\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF'\u2018\u2019\u02BB-\u02BF`]/g;
const SEPARATORS =
  /[\t\n\v\f\r\u0020-\u0026\u0028-\u002D\u002F\u003A-\u0040\u005B-\u005F\u007B-\u007E\u00A0\u00B7\u00D7\u060C\u061B\u061F\u066A\u2010-\u2015\u2022\u2026\u3000]+/g;

const FROM = "\u0671\u0649\u0629\u06A9\u06CC\u06A4\u067E٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u066B";
const TO = "\u0627\u064A\u0647\u0643\u064A\u0641\u062801234567890123456789.";
const oneLetter = new Map([...FROM].map((letter, index) => [letter, TO[index] ?? ""]));
const WRITTEN_FOR_EACH_OTHER = new RegExp(`[${FROM}]`, "g");

/**
 * A text as search compares it: one spelling for what Arabic and English readers take as the same word.
 *
 * `"أَحْمَر"` → `"احمر"`, `"قهوة"` → `"قهوه"`, `"Za'atar ١٫٥L"` → `"zaatar 1.5 l"`. The twin of the database's
 * search_fold(), step by step; a test runs the same examples through both.
 *
 * Source  Unicode UAX #15 (NFKD).
 */
export function searchFold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(WRITTEN_FOR_EACH_OTHER, (letter) => oneLetter.get(letter) ?? letter)
    .replace(SEPARATORS, " ")
    .replace(/([^0-9])\.|^\.|\.(?![0-9])/g, "$1 ")
    .replace(/([0-9])(?=[^0-9 .])|([^0-9 .])(?=[0-9])/g, "$1$2 ")
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "");
}
