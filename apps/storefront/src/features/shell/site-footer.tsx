import type { CategoryNode } from "@mizan/contracts/catalog";
import type { PublicSettings } from "@mizan/contracts/settings";
import { useTranslations } from "next-intl";
import { NearLink } from "@/features/catalog/near-link";
import { useShopFormat } from "@/features/format/use-shop-format";
import { ThemeSwitch } from "./theme-switch";

interface SiteFooterProps {
  settings: PublicSettings;
  tree: CategoryNode[];
}

/** Categories where there are any, the terms of delivery in plain words, and the theme. */
export function SiteFooter({ settings, tree }: SiteFooterProps) {
  const t = useTranslations("shell");
  const { text } = useShopFormat();
  return (
    <footer data-print="hide" className="mt-16 border-t border-border bg-surface">
      <div className="page-width grid gap-8 py-8 md:grid-cols-[2fr_1fr]">
        {tree.length > 0 && (
          <nav aria-labelledby="footer-categories">
            <h2 id="footer-categories" className="font-heading font-semibold">
              {t("categories")}
            </h2>
            <ul className="mt-2 grid grid-cols-2 gap-x-6 lg:grid-cols-3">
              {tree.map((category) => (
                <li key={category.id}>
                  <NearLink
                    href={`/c/${category.slug}`}
                    className="inline-block py-1 text-text-2 hover:text-text hover:underline"
                  >
                    {text(category.name)}
                  </NearLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div>
          <h2 className="font-heading font-semibold">{t("delivery")}</h2>
          <DeliveryTerms settings={settings} />
        </div>
      </div>
      <div className="page-width flex flex-wrap items-center justify-between gap-4 border-t border-border py-4 text-small text-text-2">
        <p>
          <bdi>{text(settings.name)}</bdi>
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  );
}

function DeliveryTerms({ settings }: { settings: PublicSettings }) {
  const t = useTranslations("shell");
  const { money, figure } = useShopFormat();
  const { deliveryFeeMinor, freeDeliveryFromMinor, currency, taxRateBps, taxIncluded } = settings;
  const percent = figure(taxRateBps / 100);
  return (
    <ul className="mt-2 grid gap-1 text-text-2">
      <li>
        {deliveryFeeMinor === 0
          ? t("deliveryFree")
          : t("deliveryFee", { fee: money(deliveryFeeMinor, currency) })}
      </li>
      {deliveryFeeMinor > 0 && freeDeliveryFromMinor !== null && (
        <li>{t("deliveryFreeFrom", { amount: money(freeDeliveryFromMinor, currency) })}</li>
      )}
      <li>{t("cashOnDelivery")}</li>
      {taxRateBps > 0 && <li>{t(taxIncluded ? "taxIncluded" : "taxExcluded", { percent })}</li>}
    </ul>
  );
}
