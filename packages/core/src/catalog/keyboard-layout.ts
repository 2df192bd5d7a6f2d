/** The letters of the same keys on the two layouts, Arabic (101) and US. */
const ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ";
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";

const toArabic = new Map([...LATIN].map((key, index) => [key, ARABIC[index] ?? ""]));
const toLatin = new Map([...ARABIC].map((letter, index) => [letter, LATIN[index] ?? ""]));

/**
 * What a word would read had the other keyboard layout been on: `"pgdf"` → `"حليب"`.
 *
 * Null when some character of it is on neither layout.
 */
export function onOtherKeyboard(word: string): string | null {
  const typed = word.toLowerCase();
  const isArabic = /\p{Script=Arabic}/u.test(typed);
  // The key of B types two letters at once on the Arabic layout.
  const letters = isArabic
    ? [...typed.replaceAll("لا", "b")].map((letter) => (letter === "b" ? "b" : toLatin.get(letter)))
    : [...typed].map((key) => (key === "b" ? "لا" : toArabic.get(key)));
  return letters.includes(undefined) ? null : letters.join("");
}
