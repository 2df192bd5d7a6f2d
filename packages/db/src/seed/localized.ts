/** A text in both languages of the demo shops. */
export interface Localized {
  en: string;
  ar: string;
}

/** Lower-case ASCII words joined by hyphens, for addresses: `"Za'atar 1.5 L"` → `"zaatar-1-5-l"`. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("×", "x")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
