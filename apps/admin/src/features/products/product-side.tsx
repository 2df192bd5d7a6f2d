"use client";

import type { Product } from "@mizan/contracts/catalog";
import { productTransitions } from "@mizan/contracts/product-status";
import { Button } from "@mizan/ui/button";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { Qty } from "@/components/price";
import { Section } from "@/components/section";
import { ProductStatusBadge } from "@/components/status-badges";
import { When } from "@/components/when";
import { useCan, useStorefrontUrl } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { ProductHistory } from "./product-history";
import { useTransitionProduct } from "./use-transition-product";

/** Where the product stands, its stock, and who changed it. */
export function ProductSide({ product, unsaved }: { product: Product; unsaved: boolean }) {
  const t = useTranslations("products");
  const language = useLanguage();
  const storefrontUrl = useStorefrontUrl();
  const { move, movingId } = useTransitionProduct();
  const mayWrite = useCan("catalog:write");
  const maySeeStock = useCan("inventory:read");
  const maySeeAudit = useCan("audit:read");
  const [first, ...others] = productTransitions[product.status];
  return (
    <>
      <Section title={t("statusTitle")} actions={<ProductStatusBadge status={product.status} />}>
        {mayWrite && (
          <div className="flex flex-wrap gap-2 pb-3">
            {first && (
              <Button
                variant={first === "published" ? "primary" : "secondary"}
                loading={movingId === product.id}
                disabled={unsaved}
                onClick={() => void move(product, first)}
              >
                {t(`do.${first}`)}
              </Button>
            )}
            {others.map((to) => (
              <Button key={to} disabled={unsaved} onClick={() => void move(product, to)}>
                {t(`do.${to}`)}
              </Button>
            ))}
          </div>
        )}
        {unsaved && <p className="pb-3 text-small text-text-3">{t("publishNeeds")}</p>}
        <RuledList>
          <RuledRow label={t("created")}>
            <When at={product.createdAt} style="date" />
          </RuledRow>
          <RuledRow label={t("updated")}>
            <When at={product.updatedAt} />
          </RuledRow>
        </RuledList>
        {product.status === "published" && (
          <p className="pt-3">
            <a
              href={`${storefrontUrl}/${language}/p/${encodeURIComponent(product.slug)}`}
              target="_blank"
              rel="noreferrer"
              className={linkClass()}
            >
              {t("view")}
            </a>
          </p>
        )}
      </Section>
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
            <Link href={`/inventory/${product.id}`} className={linkClass()}>
              {t("openStock")}
            </Link>
          </p>
        )}
      </Section>
      {maySeeAudit && <ProductHistory id={product.id} />}
    </>
  );
}
