"use client";

import type { SalesFigures } from "@mizan/contracts/orders";
import { EmptyState } from "@mizan/ui/empty-state";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Price } from "@/components/price";
import { Section } from "@/components/section";
import { Thumbnail } from "@/components/thumbnail";

/** What sells best today. */
export function TopProducts({ products }: { products: SalesFigures["topProducts"] }) {
  const t = useTranslations("today");
  return (
    <Section title={t("topProducts")} flush>
      {products.length === 0 ? (
        <EmptyState kind="first" drawing="palm" title={t("noSales")} />
      ) : (
        <ol>
          {products.map((product) => (
            <li
              key={product.productId}
              className="flex min-h-14 items-center gap-3 border-b border-border px-4 py-2 last:border-0"
            >
              <Thumbnail url={product.imageUrl} />
              <span className="min-w-0 flex-1">
                <NearLink
                  href={`/products/${product.productId}`}
                  className={linkClass({ variant: "strong" })}
                >
                  <Localized text={product.name} />
                </NearLink>
                <span className="block text-small text-text-3">
                  {t("inOrders", { count: product.orders })}
                </span>
              </span>
              <Price minor={product.revenueMinor} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
