"use client";

import type { Product } from "@mizan/contracts/catalog";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Qty } from "@/components/price";
import { Section } from "@/components/section";
import { useCan } from "@/lib/store";

/** How much of the product is where. */
export function StockSection({ product }: { product: Product }) {
  const t = useTranslations("products");
  const maySeeStock = useCan("inventory:read");
  return (
    <Section title={t("stockTitle")}>
      <RuledList>
        {product.locations.map((location) => (
          <RuledRow key={location.locationId} label={<Localized text={location.name} />}>
            <Qty value={location.available} />
          </RuledRow>
        ))}
        <RuledRow label={t("available")} total>
          <Qty value={product.stock.available} />
        </RuledRow>
        <RuledRow label={t("sold")}>
          <Qty value={product.soldQuantity} />
        </RuledRow>
      </RuledList>
      {maySeeStock && (
        <p className="pt-3">
          <NearLink href={`/inventory/${product.id}`} className={linkClass()}>
            {t("openStock")}
          </NearLink>
        </p>
      )}
    </Section>
  );
}
