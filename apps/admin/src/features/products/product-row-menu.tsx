"use client";

import type { ProductSummary } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { productTransitions } from "@mizan/contracts/product-status";
import { IconButton } from "@mizan/ui/button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@mizan/ui/menu";
import { EllipsisVertical, ExternalLink, Eye, SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { useCan, useStorefrontUrl } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { useTransitionProduct } from "./use-transition-product";

/** What can be done with a product from its row: its legal next states take effect at once and can be undone. */
export function ProductRowMenu({ product }: { product: ProductSummary }) {
  const t = useTranslations();
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const storefrontUrl = useStorefrontUrl();
  const { move, movingId } = useTransitionProduct();
  const Open = mayWrite ? SquarePen : Eye;
  const page = `/products/${product.id}`;
  const inStore = `${storefrontUrl}/${language}/p/${encodeURIComponent(product.slug)}`;
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={t("action.menu", { name: pickText(product.name, language) })}
          loading={movingId === product.id}
          icon={<EllipsisVertical aria-hidden />}
        />
      }
    >
      <MenuLink href={page} render={<NearLink href={page} />} icon={<Open aria-hidden />}>
        {t(mayWrite ? "products.edit" : "products.open")}
      </MenuLink>
      {product.status === "published" && (
        <MenuLink
          href={inStore}
          render={<a href={inStore} target="_blank" rel="noreferrer" />}
          icon={<ExternalLink aria-hidden />}
        >
          {t("products.view")}
        </MenuLink>
      )}
      {mayWrite && <MenuSeparator />}
      {mayWrite &&
        productTransitions[product.status].map((to) => (
          <MenuItem key={to} onClick={() => void move(product, to)}>
            {t(`products.do.${to}`)}
          </MenuItem>
        ))}
    </Menu>
  );
}
