import type { Localized } from "../localized";
import type { Brand } from "./brands";
import { leafFacts, storageText } from "./leaf-facts";
import type { UnitDraft } from "./selling-units";

interface Facts {
  leafCode: string;
  stem: Localized;
  kind: (Localized & { code: string }) | null;
  brand: Brand | null;
  size: Localized | null;
  units: readonly UnitDraft[];
}

const origins: Readonly<Record<string, Localized>> = {
  local: { en: "From farms around Marsa.", ar: "من مزارع حول مرسى." },
  greenhouse: { en: "Grown in greenhouses near Marsa.", ar: "من بيوت محمية قرب مرسى." },
  imported: { en: "Imported and checked on arrival.", ar: "استيراد مع فحص عند الوصول." },
  organic: { en: "Grown without synthetic pesticides.", ar: "زراعة بلا مبيدات مصنّعة." },
};

/** `"Labneh"`, `"Labneh by Naseem, 500 g"`; the Arabic one says the brand with "من". */
function subject({ stem, kind, brand, size }: Facts): Localized {
  const isOrigin = kind !== null && kind.code in origins;
  const english = [
    `${stem.en}${brand ? ` by ${brand.name.en}` : ""}`,
    ...(kind && !isOrigin ? [kind.en] : []),
    ...(size ? [size.en] : []),
  ].join(", ");
  const arabic = [
    `${stem.ar}${kind && !isOrigin ? ` ${kind.ar}` : ""}${brand ? ` من ${brand.name.ar}` : ""}`,
    ...(size ? [size.ar] : []),
  ].join("، ");
  return { en: `${english}.`, ar: `${arabic}.` };
}

function howSold(units: readonly UnitDraft[]): Localized {
  const usual = units.find(({ isDefault }) => isDefault);
  const others = units.filter((unit) => unit !== usual);
  const loose = usual?.unit === "kg" && usual.step !== "1";
  const parts: Localized[] = [];
  if (loose) parts.push({ en: "Sold by weight in steps of 250 g.", ar: "يباع بالوزن، والخطوة ربع كيلو." });
  if (usual?.unit === "piece" && usual.factor.den + usual.factor.num > 2) {
    parts.push({
      en: "Ordered by the piece, stock kept by weight.",
      ar: "يطلب بالحبة ويحسب المخزون بالوزن.",
    });
  }
  if (others.length > 0) {
    parts.push({
      en: `Also available: ${others.map(({ label }) => label.en.toLowerCase()).join(", ")}.`,
      ar: `يتوفر أيضًا: ${others.map(({ label }) => label.ar).join("، ")}.`,
    });
  }
  return joined(parts);
}

const joined = (parts: readonly Localized[]): Localized => ({
  en: parts
    .map(({ en }) => en)
    .filter(Boolean)
    .join(" "),
  ar: parts
    .map(({ ar }) => ar)
    .filter(Boolean)
    .join(" "),
});

/** A short description in both languages that says nothing but what the catalogue knows. */
export function describeProduct(facts: Facts): Localized {
  const leaf = leafFacts[facts.leafCode];
  if (!leaf) throw new RangeError(`no facts about the category ${facts.leafCode}`);
  const origin = facts.kind ? origins[facts.kind.code] : undefined;
  return joined([
    subject(facts),
    ...(origin ? [origin] : []),
    leaf.note,
    howSold(facts.units),
    storageText[leaf.storage],
  ]);
}
