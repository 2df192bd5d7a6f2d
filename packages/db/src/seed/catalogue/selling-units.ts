import type { Localized } from "../localized";
import { contentOf, isSameSize, kilogramsOf, type Measure, type Size, sizeText } from "./measures";
import type { Stem, Variant } from "./parse-catalogue";
import { bulkPrice, partPrice, roundedPrice } from "./prices";
import type { SeedSellingUnit } from "./seed-product";
import { looseStep, seedUnits, type UnitCode } from "./units";

/** A selling unit before it has a stock keeping unit of its own. */
export type UnitDraft = Omit<SeedSellingUnit, "sku" | "barcode">;

/** What a product is counted in, what one of it costs, and how it is sold. */
export interface SoldAs {
  basicUnit: "kg" | "piece";
  priceMinor: number;
  units: UnitDraft[];
}

const unitName = (code: UnitCode): Localized => {
  const unit = seedUnits.find((candidate) => candidate.code === code);
  if (!unit) throw new RangeError(`no unit ${code}`);
  return unit.name;
};

const draft = (
  unit: UnitCode,
  label: Localized,
  factor: { num: number; den: number },
  rest: Partial<UnitDraft> = {},
): UnitDraft => ({ unit, label, factor, priceMinor: null, step: "1", isDefault: false, ...rest });

/** "Box 5 kg", "صندوق 5 كجم": the package's name with its content. */
function labelOf(unit: UnitCode, content: Localized): Localized {
  // a shelf box is علبة, a box of boxes or of five kilograms is صندوق
  const name = unit === "box" ? { en: "Box", ar: "صندوق" } : unitName(unit);
  return { en: `${name.en} of ${content.en}`, ar: `${name.ar} ${content.ar}` };
}

const heavier = (stem: Stem) => stem.variants.filter(({ wraps }) => wraps?.of && wraps.count === 1);

/** Loose goods: kilograms in quarters, and sacks, boxes and nets of them. */
export function looseUnits(stem: Stem, priceMinor: number, isFirst: boolean): SoldAs {
  const packages = isFirst ? heavier(stem) : [];
  return {
    basicUnit: "kg",
    priceMinor,
    units: [
      draft("kg", unitName("kg"), { num: 1, den: 1 }, { step: looseStep, isDefault: true }),
      ...packages.flatMap(({ wraps }) =>
        wraps?.of ? [weightUnit(stem, priceMinor, wraps.unit, wraps.of)] : [],
      ),
    ],
  };
}

function weightUnit(stem: Stem, kiloMinor: number, unit: UnitCode, size: Size): UnitDraft {
  const factor = kilogramsOf(size);
  const kilograms = factor.num / factor.den;
  const key = `${stem.slug}/${unit}/${contentOf(size)}`;
  const price = kilograms > 1 ? bulkPrice(kiloMinor, kilograms, key) : partPrice(kiloMinor, kilograms, key);
  return draft(unit, labelOf(unit, sizeText(size)), factor, { priceMinor: price });
}

/** Goods packed by weight: one stock in kilograms, sold by the kilogram and in the line's packages. */
export function packedUnits(stem: Stem, priceMinor: number): SoldAs {
  const packages = stem.variants.flatMap(({ size, wraps }) => {
    if (wraps?.of) return [weightUnit(stem, priceMinor, wraps.unit, wraps.of)];
    if (!size || contentOf(size) === 1000) return [];
    return [weightUnit(stem, priceMinor, contentOf(size) > 1000 ? "box" : "pack", size)];
  });
  const kilogram = draft("kg", { en: "1 kg", ar: "1 كجم" }, { num: 1, den: 1 }, { isDefault: true });
  return { basicUnit: "kg", priceMinor, units: [kilogram, ...packages] };
}

/** Goods ordered by the piece and counted by weight; a half is one more way to sell the same stock. */
export function nominalUnits(stem: Stem, weight: Size, pieceMinor: number): SoldAs {
  const factor = kilogramsOf(weight);
  const about = sizeText(weight);
  const piece = draft("piece", { en: `Piece, about ${about.en}`, ar: `حبة، نحو ${about.ar}` }, factor, {
    priceMinor: pieceMinor,
    isDefault: true,
  });
  const half = stem.variants.some(({ kind }) => kind === "half")
    ? [
        draft("tray", { en: "Half", ar: "نصف حبة" }, kilogramsOf({ ...weight, amount: weight.amount / 2 }), {
          priceMinor: partPrice(pieceMinor, 0.5, stem.slug),
        }),
      ]
    : [];
  return {
    basicUnit: "kg",
    priceMinor: Math.round((pieceMinor * factor.den) / factor.num),
    units: [piece, ...half],
  };
}

/** Eggs: counted one by one, sold by the tray, the half tray and the carton of trays. */
export function eggUnits(stem: Stem, trayMinor: number): SoldAs {
  const perTray = 30;
  const units = stem.variants.flatMap(({ wraps }): UnitDraft[] => {
    if (!wraps) return [];
    const isCarton = wraps.unit === "carton";
    const eggs = isCarton ? wraps.count * perTray : wraps.count;
    const content = sizeText({ times: 1, amount: wraps.count, measure: isCarton ? "trays" : "eggs" });
    const factor = { num: eggs, den: 1 };
    if (eggs === perTray)
      return [draft("tray", labelOf("tray", content), factor, { priceMinor: trayMinor, isDefault: true })];
    return isCarton
      ? [
          draft("carton", labelOf("carton", content), factor, {
            priceMinor: bulkPrice(trayMinor, wraps.count, stem.slug),
          }),
        ]
      : [
          draft("pack", labelOf("pack", content), factor, {
            priceMinor: partPrice(trayMinor, eggs / perTray, stem.slug),
          }),
        ];
  });
  return { basicUnit: "piece", priceMinor: Math.round(trayMinor / perTray), units };
}

/** What a carton says it holds so many of. */
const countedAs: Partial<Record<UnitCode, Measure>> = {
  pack: "packs",
  bag: "bags",
  bottle: "bottles",
  box: "boxes",
  can: "boxes",
  tin: "boxes",
};

/** Packaged goods: one by one, and in those packages of the line that hold this size. */
export function packagedUnits(
  stem: Stem,
  unit: UnitCode,
  variant: Variant,
  priceMinor: number,
  key: string,
): SoldAs {
  const single = draft(unit, unitName(unit), { num: 1, den: 1 }, { isDefault: true });
  const bulk = stem.variants.flatMap((other): UnitDraft[] => {
    if (!other.wraps || other === variant || !isWrapping(stem, other, variant)) return [];
    const parts = variant.size?.times ?? 1;
    const count = other.wraps.count / parts;
    const content = sizeText({ times: 1, amount: count, measure: countedAs[unit] ?? "pcs" });
    const factor = { num: count, den: 1 };
    // a pack of packs is a carton: one product never sells two different things under one unit's name
    const larger = other.wraps.unit === unit ? "carton" : other.wraps.unit;
    const price = bulkPrice(priceMinor, count, `${key}/${larger}`);
    return [draft(larger, labelOf(larger, content), factor, { priceMinor: price })];
  });
  return { basicUnit: "piece", priceMinor: roundedPrice(priceMinor), units: [single, ...bulk] };
}

/** Whether `larger` is a package of `single`; without a named content it is one of the line's first size. */
export function isWrapping(stem: Stem, larger: Variant, single: Variant): boolean {
  if (!larger.wraps || single.wraps?.of === larger.wraps.of) return false;
  if (larger.wraps.of) return single.size !== null && isSameSize(larger.wraps.of, { ...single.size });
  const first = stem.variants[0]?.size ?? null;
  return first === null || single.size === null ? first === single.size : isSameSize(first, single.size);
}
