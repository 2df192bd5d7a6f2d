import type { CategoryNode } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import { buttonClass } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { useTranslations } from "next-intl";
import { CartButton } from "@/features/cart/cart-button";
import { NearLink } from "@/features/catalog/near-link";
import { useShopFormat } from "@/features/format/use-shop-format";
import { SearchBox } from "@/features/search/search-box";
import { AccountLink } from "@/features/session/account-link";
import { Brand } from "./brand";
import { CategoryMenu, CategoryMenuButton } from "./category-menu";
import { LanguageSwitch } from "./language-switch";

interface SiteHeaderProps {
  shopName: string;
  locales: Locale[];
  tree: CategoryNode[];
}

/** Menu, name, search, language, account and cart; on a wide screen the root categories stand below. No menu of none. */
export function SiteHeader({ shopName, locales, tree }: SiteHeaderProps) {
  const hasMenu = tree.length > 0;
  return (
    <header data-print="hide" className="sticky top-0 z-sticky border-b border-border bg-canvas">
      <div
        className={cn(
          "page-width grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-2 py-2 md:gap-x-5",
          hasMenu && "md:grid-cols-[auto_auto_1fr_auto]",
        )}
      >
        {hasMenu && <CategoryMenuButton />}
        <Brand name={shopName} />
        <div className="col-span-full row-start-2 md:col-span-1 md:row-start-auto">
          <SearchBox />
        </div>
        <div className="col-start-3 row-start-1 flex items-center gap-1 md:col-start-auto md:row-start-auto">
          {/* Seven Arabic letters on an English page are not worth a font of their own. */}
          {locales.length > 1 && (
            <LanguageSwitch
              className={buttonClass({
                variant: "quiet",
                className: "px-2.5 font-[family-name:system-ui] font-normal",
              })}
            />
          )}
          <AccountLink
            className={buttonClass({ variant: "quiet", className: "max-md:w-control max-md:px-0" })}
          />
          <CartButton className={buttonClass({ variant: "quiet", size: "icon", className: "relative" })} />
        </div>
      </div>
      {hasMenu && <CategoryMenu tree={tree} />}
    </header>
  );
}

/** The root categories in one row, under the header of a wide screen; nothing when there are none. */
export function CategoryStrip({ tree }: { tree: CategoryNode[] }) {
  const t = useTranslations("shell");
  const { text } = useShopFormat();
  if (tree.length === 0) return null;
  return (
    <nav aria-label={t("mainCategories")} className="border-b border-border max-md:hidden">
      <ul className="page-width flex gap-6 overflow-x-auto">
        {tree.map((category) => (
          <li key={category.id}>
            <NearLink
              href={`/c/${category.slug}`}
              className="block whitespace-nowrap py-2 text-small text-text-2 hover:text-text"
            >
              {text(category.name)}
            </NearLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
