import type { Localized } from "../localized";

/** An invented brand: its name, and what its label looks like. */
export interface Brand {
  slug: string;
  name: Localized;
  /** OKLCH hue and chroma of the label band, hue of its second colour. */
  label: { hue: number; chroma: number; lightness: number; accentHue: number; emblem: Emblem };
}

/** Patterns a label's emblem is drawn from. */
export type Emblem =
  | "palm"
  | "wave"
  | "sun"
  | "wheat"
  | "star"
  | "drop"
  | "peak"
  | "pearl"
  | "leaf"
  | "flower"
  | "house"
  | "heart";

const brand = (
  slug: string,
  en: string,
  ar: string,
  hue: number,
  lightness: number,
  chroma: number,
  accentHue: number,
  emblem: Emblem,
): Brand => ({ slug, name: { en, ar }, label: { hue, chroma, lightness, accentHue, emblem } });

/** Every brand of the demo shops, by slug. */
export const brands = {
  wahat: brand("wahat", "Wahat Al-Khair", "واحة الخير", 155, 0.45, 0.1, 85, "palm"),
  sahl: brand("sahl", "Sahl", "سهل", 75, 0.68, 0.14, 40, "wheat"),
  dar: brand("dar", "Dar Hana", "دار هنا", 28, 0.48, 0.13, 80, "house"),
  barari: brand("barari", "Barari", "براري", 125, 0.5, 0.11, 95, "leaf"),
  naseem: brand("naseem", "Naseem", "نسيم", 235, 0.55, 0.12, 210, "wave"),
  bahr: brand("bahr", "Bahr", "بحر", 255, 0.42, 0.11, 200, "drop"),
  zahra: brand("zahra", "Zahra", "زهرة", 350, 0.58, 0.14, 20, "flower"),
  qimma: brand("qimma", "Qimma", "قمة", 285, 0.42, 0.11, 75, "peak"),
  noor: brand("noor", "Noor Home", "نور هوم", 195, 0.5, 0.09, 90, "sun"),
  tayyib: brand("tayyib", "Tayyib", "طيّب", 45, 0.55, 0.14, 90, "star"),
  lulua: brand("lulua", "Lulua", "لؤلؤة", 310, 0.55, 0.1, 220, "pearl"),
  saha: brand("saha", "Saha", "صحة", 170, 0.6, 0.11, 140, "heart"),
} as const satisfies Record<string, Brand>;

export type BrandSlug = keyof typeof brands;

/** Who makes the packaged goods of a leaf category; loose goods of the unlisted ones carry no brand. */
export const brandsOfLeaf: Readonly<Record<string, readonly BrandSlug[]>> = {
  dates: ["wahat", "barari"],
  milk: ["naseem", "barari", "saha"],
  cheese: ["naseem", "dar", "barari"],
  bakery: ["sahl", "dar"],
  meat: ["barari", "tayyib"],
  fish: ["bahr", "lulua"],
  frozen: ["qimma", "tayyib"],
  rice: ["sahl", "wahat", "tayyib"],
  oil: ["zahra", "wahat", "sahl"],
  canned: ["tayyib", "dar", "wahat"],
  spice: ["dar", "zahra", "wahat"],
  water: ["naseem", "qimma", "bahr"],
  juice: ["wahat", "zahra", "saha"],
  hot: ["dar", "qimma", "sahl"],
  snack: ["tayyib", "zahra", "qimma"],
  baby: ["lulua", "saha"],
  laundry: ["noor", "naseem", "zahra"],
  clean: ["noor", "lulua", "qimma"],
  care: ["lulua", "saha", "zahra"],
  home: ["noor", "dar"],
  pet: ["barari", "saha"],
  serving: ["dar"],
  hosting: ["dar"],
  cooking: ["noor"],
  storage: ["noor"],
  washing: ["noor"],
};
