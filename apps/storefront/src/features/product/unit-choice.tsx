import type { SellingUnit } from "@mizan/contracts/catalog";
import { useTranslations } from "next-intl";
import { basicPriceMinor } from "@/features/catalog/selling-unit";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";
import type { BuyableProduct } from "./buy-box";

interface UnitChoiceProps {
  product: BuyableProduct;
  /** Id of the selling unit. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** The ways a product is sold, side by side, each with its price and what a basic unit costs that way. */
export function UnitChoice({ product, chosen, onChoose }: UnitChoiceProps) {
  const t = useTranslations("product");
  const [only] = product.units;
  if (product.units.length === 1) {
    return <input type="hidden" name="productUnitId" value={only?.id} />;
  }
  return (
    <fieldset>
      <legend className="mb-2 text-small text-text-2">{t("units")}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        {product.units.map((unit) => (
          <label
            key={unit.id}
            className="flex flex-col gap-0.5 rounded-sm border border-border-strong bg-surface px-3 py-2 transition-colors duration-press hover:bg-surface-2 has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="productUnitId"
              value={unit.id}
              checked={unit.id === chosen}
              onChange={() => onChoose(unit.id)}
              className="sr-only"
            />
            <UnitFacts product={product} unit={unit} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function UnitFacts({ product, unit }: { product: BuyableProduct; unit: SellingUnit }) {
  const { text, unitText } = useShopFormat();
  const basicMinor = basicPriceMinor(unit);
  return (
    <>
      <span>{text(unit.name)}</span>
      <Money minor={unit.priceMinor} currency={product.currency} className="font-semibold" />
      <span className="min-h-5 text-small">
        {basicMinor !== null && product.basicUnitName && (
          <>
            <Money minor={basicMinor} currency={product.currency} /> / {unitText(product.basicUnitName)}
          </>
        )}
      </span>
    </>
  );
}
