"use client";

import type { Product } from "@mizan/contracts/catalog";
import { productTransitions } from "@mizan/contracts/product-status";
import { Button } from "@mizan/ui/button";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { Section } from "@/components/section";
import { ProductStatusBadge } from "@/components/status-badges";
import { When } from "@/components/when";
import { useCan, useStorefrontUrl } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { DeleteProduct } from "./delete-product";
import { useTransitionProduct } from "./use-transition-product";

/** Where the product stands, the legal steps from there, and its end. */
export function StatusSection({ product, unsaved }: { product: Product; unsaved: boolean }) {
  const t = useTranslations("products");
  const language = useLanguage();
  const storefrontUrl = useStorefrontUrl();
  const { move, movingId } = useTransitionProduct();
  const mayWrite = useCan("catalog:write");
  return (
    <Section title={t("statusTitle")} actions={<ProductStatusBadge status={product.status} />}>
      {mayWrite && (
        <div className="flex flex-wrap gap-2 pb-3">
          {productTransitions[product.status].map((to) => (
            <Button
              key={to}
              variant={to === "published" ? "primary" : "secondary"}
              disabled={unsaved || movingId === product.id}
              onClick={() => void move(product, to)}
            >
              {t(`do.${to}`)}
            </Button>
          ))}
          <DeleteProduct product={product} disabled={unsaved || movingId === product.id} />
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
  );
}
