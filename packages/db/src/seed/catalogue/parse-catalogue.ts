import { type Localized, slugify } from "../localized";
import { type Measure, parseSize, type Size } from "./measures";
import type { UnitCode } from "./units";

/** How a line is ordered and counted. */
export type SoldBy =
  /** Loose, in quarters of a kilogram. */
  | { kind: "loose" }
  /** Ordered by the piece, counted in kilograms. */
  | { kind: "nominal"; weight: Size }
  /** Packed by weight: every size is a selling unit of one stock in kilograms. */
  | { kind: "packed" }
  | { kind: "packaged"; unit: UnitCode };

/** One choice of a line: a kind ("greenhouse"), a size ("2L"), both, or a larger package of another choice. */
export interface Variant {
  kind: string | null;
  size: Size | null;
  /** Set when the choice is a package of another one; `of` names which, where the line does. */
  wraps: { unit: UnitCode; count: number; of: Size | null } | null;
}

/** A line of the catalogue: `en|ar|unit|base price|variants`. */
export interface Stem {
  name: Localized;
  slug: string;
  soldBy: SoldBy;
  /** Major units, as the line says. */
  basePrice: number;
  variants: Variant[];
}

/** A leaf of the tree with its lines: `@ code · en · ar`. */
export interface Leaf {
  code: string;
  slug: string;
  name: Localized;
  stems: Stem[];
}

const unitWords: Record<string, UnitCode> = {
  btl: "bottle",
  pc: "piece",
  bunch: "bunch",
  pack: "pack",
  tray: "tray",
  bag: "bag",
  box: "box",
  can: "can",
  tin: "tin",
  jar: "jar",
  tub: "tub",
  roll: "roll",
  set: "set",
};

function parseSoldBy(word: string): SoldBy {
  if (word === "kg¼") return { kind: "loose" };
  if (word === "kg") return { kind: "packed" };
  const nominal = /^pc~(.+)$/.exec(word)?.[1];
  const weight = nominal && parseSize(nominal);
  if (weight) return { kind: "nominal", weight };
  const unit = unitWords[word];
  if (!unit) throw new SyntaxError(`unknown unit "${word}"`);
  return { kind: "packaged", unit };
}

/** `"carton 12×1L"`, `"sack 10kg"`, `"tray 30"`, `"pack of 4"`, `"3kg carton"`, `"6×330ml"`; null for anything else. */
function parseWrapping(text: string, bare: Measure): Variant["wraps"] {
  const trailing = /^(\S+) (carton)$/.exec(text);
  const [, word, rest] =
    trailing?.[1] && trailing[2]
      ? ["", trailing[2], trailing[1]]
      : (/^(carton|sack|tray|box|bag|pack|net) (?:of )?(.+)$/.exec(text) ?? []);
  const size = rest ? parseSize(rest, bare) : parseSize(text, bare);
  if (!size || (!word && size.times === 1)) return null;
  const unit = (word ?? "pack") as UnitCode;
  if (size.times > 1) return { unit, count: size.times, of: { ...size, times: 1 } };
  const isWeight = size.measure === "kg" || size.measure === "g";
  return isWeight ? { unit, count: 1, of: size } : { unit, count: size.amount, of: null };
}

function parseVariant(text: string, bare: Measure): Variant {
  const wraps = parseWrapping(text, bare);
  if (wraps) {
    const content = wraps.of && wraps.count > 1 ? { ...wraps.of, times: wraps.count } : null;
    return { kind: null, size: content, wraps };
  }
  const size = parseSize(text, bare);
  if (size) return { kind: null, size, wraps: null };
  const [, kind = text, sized] = /^(.+?) (\d\S*)$/.exec(text) ?? [];
  // "size 2" is a name, not a content: a nappy's size says nothing of how many are in the pack
  const content = sized && kind !== "size" ? parseSize(sized, bare) : null;
  return content ? { kind, size: content, wraps: null } : { kind: text, size: null, wraps: null };
}

function parseStem(line: string): Stem {
  const [en = "", ar = "", unit = "", price = "", variants = ""] = line.split("|");
  if (!en || !ar || !(Number(price) > 0)) throw new SyntaxError(`malformed catalogue line "${line}"`);
  const bare: Measure = /tissues/i.test(en) ? "tissues" : "pcs";
  return {
    name: { en, ar },
    slug: slugify(en),
    soldBy: parseSoldBy(unit),
    basePrice: Number(price),
    variants: variants
      .split(";")
      .filter((variant) => variant !== "")
      .map((variant) => parseVariant(variant.trim(), bare)),
  };
}

/** Reads a catalogue text into its leaf categories, in the order of the file. */
export function parseCatalogue(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const heading = /^@ (\S+) · (.+) · (.+)$/.exec(line);
    const [, code, en, ar] = heading ?? [];
    if (code && en && ar) {
      leaves.push({ code, slug: slugify(en), name: { en, ar }, stems: [] });
      continue;
    }
    const leaf = leaves.at(-1);
    if (!leaf) throw new SyntaxError(`line before the first category: "${line}"`);
    leaf.stems.push(parseStem(line));
  }
  return leaves;
}
