import type { Localized } from "../localized";

/** A unit of measure; `factor` counts the basic unit of its type, and is 1 for packages, whose content is a product's own. */
export interface SeedUnit {
  code: UnitCode;
  symbol: string;
  name: Localized;
  type: "weight" | "volume" | "piece";
  isBasic: boolean;
  factor: { num: number; den: number };
}

export type UnitCode =
  | "kg"
  | "g"
  | "l"
  | "ml"
  | "piece"
  | "dozen"
  | "bunch"
  | "pack"
  | "tray"
  | "bag"
  | "net"
  | "sack"
  | "box"
  | "bottle"
  | "can"
  | "tin"
  | "jar"
  | "tub"
  | "roll"
  | "set"
  | "carton";

const one = { num: 1, den: 1 };
const packaging = (code: UnitCode, en: string, ar: string): SeedUnit => ({
  code,
  symbol: code,
  name: { en, ar },
  type: "piece",
  isBasic: false,
  factor: one,
});

/** Every unit of the demo shops, in the order lists show them. */
export const seedUnits: readonly SeedUnit[] = [
  {
    code: "kg",
    symbol: "kg",
    name: { en: "Kilogram", ar: "كيلوجرام" },
    type: "weight",
    isBasic: true,
    factor: one,
  },
  {
    code: "g",
    symbol: "g",
    name: { en: "Gram", ar: "جرام" },
    type: "weight",
    isBasic: false,
    factor: { num: 1, den: 1000 },
  },
  { code: "l", symbol: "L", name: { en: "Litre", ar: "لتر" }, type: "volume", isBasic: true, factor: one },
  {
    code: "ml",
    symbol: "ml",
    name: { en: "Millilitre", ar: "مليلتر" },
    type: "volume",
    isBasic: false,
    factor: { num: 1, den: 1000 },
  },
  {
    code: "piece",
    symbol: "pc",
    name: { en: "Piece", ar: "حبة" },
    type: "piece",
    isBasic: true,
    factor: one,
  },
  {
    code: "dozen",
    symbol: "dz",
    name: { en: "Dozen", ar: "درزن" },
    type: "piece",
    isBasic: false,
    factor: { num: 12, den: 1 },
  },
  packaging("bunch", "Bunch", "حزمة"),
  packaging("pack", "Pack", "عبوة"),
  packaging("tray", "Tray", "طبق"),
  packaging("bag", "Bag", "كيس"),
  packaging("net", "Net", "شبكة"),
  packaging("sack", "Sack", "شوال"),
  packaging("box", "Box", "علبة"),
  packaging("bottle", "Bottle", "قارورة"),
  packaging("can", "Can", "علبة مشروب"),
  packaging("tin", "Tin", "علبة معدنية"),
  packaging("jar", "Jar", "برطمان"),
  packaging("tub", "Tub", "وعاء"),
  packaging("roll", "Roll", "لفة"),
  packaging("set", "Set", "طقم"),
  packaging("carton", "Carton", "كرتون"),
];

/** A quarter of a kilogram is the step in which loose goods are sold. */
export const looseStep = "0.25";
