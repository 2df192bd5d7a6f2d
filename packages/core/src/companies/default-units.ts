import type { Unit } from "@mizan/contracts/catalog";

const one = { num: 1, den: 1 };

/** What a new shop counts and sells in, in the order lists show them: each kind's basic unit, and the common packages. */
export const defaultUnits: readonly Omit<Unit, "id" | "isActive" | "sortOrder">[] = [
  { symbol: "pc", name: { ar: "حبة", en: "Piece" }, type: "piece", isBasic: true, factor: one },
  {
    symbol: "dz",
    name: { ar: "درزن", en: "Dozen" },
    type: "piece",
    isBasic: false,
    factor: { num: 12, den: 1 },
  },
  { symbol: "pack", name: { ar: "عبوة", en: "Pack" }, type: "piece", isBasic: false, factor: one },
  { symbol: "box", name: { ar: "علبة", en: "Box" }, type: "piece", isBasic: false, factor: one },
  { symbol: "ctn", name: { ar: "كرتون", en: "Carton" }, type: "piece", isBasic: false, factor: one },
  { symbol: "kg", name: { ar: "كيلوجرام", en: "Kilogram" }, type: "weight", isBasic: true, factor: one },
  {
    symbol: "g",
    name: { ar: "جرام", en: "Gram" },
    type: "weight",
    isBasic: false,
    factor: { num: 1, den: 1000 },
  },
  { symbol: "L", name: { ar: "لتر", en: "Litre" }, type: "volume", isBasic: true, factor: one },
  {
    symbol: "ml",
    name: { ar: "مليلتر", en: "Millilitre" },
    type: "volume",
    isBasic: false,
    factor: { num: 1, den: 1000 },
  },
];
