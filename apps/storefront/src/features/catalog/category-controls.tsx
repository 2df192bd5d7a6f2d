import type { CategoryNode } from "@mizan/contracts/catalog";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShopFormat } from "@/features/format/use-shop-format";
import { type CategoryView, categorySorts, viewQuery } from "./category-view";
import { NearLink } from "./near-link";

interface CategoryControlsProps {
  category: CategoryNode;
  view: CategoryView;
}

/** Down into the children, another order, only what is there: all of them links, so that each choice has an address. */
export function CategoryControls({ category, view }: CategoryControlsProps) {
  const t = useTranslations("category");
  const { text, figure } = useShopFormat();
  const here = `/c/${category.slug}`;
  return (
    <div className="my-5 grid grid-cols-[minmax(0,1fr)] gap-3">
      {category.children.length > 0 && (
        <nav aria-label={t("below")}>
          <ul className="flex flex-wrap gap-2">
            {category.children.map((child) => (
              <li key={child.id}>
                <Chip href={`/c/${child.slug}`}>
                  {text(child.name)}
                  <span className="text-text-3 figures">{figure(child.productCount)}</span>
                </Chip>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-border py-2">
        <nav
          aria-label={t("sort")}
          className="flex max-w-full items-center gap-x-1 overflow-x-auto text-small whitespace-nowrap"
        >
          <span aria-hidden className="pe-2 text-text-3">
            {t("sort")}
          </span>
          {categorySorts.map((sort) => (
            <NearLink
              key={sort}
              href={here + viewQuery(view, { sort, page: 1 })}
              scroll={false}
              rel="nofollow"
              aria-current={sort === view.sort ? "true" : undefined}
              className="rounded-sm px-2 py-1 text-text-2 hover:bg-sunken hover:text-text aria-[current]:bg-brand-soft aria-[current]:text-brand-text"
            >
              {t(`sorts.${sort}`)}
            </NearLink>
          ))}
        </nav>
        <NearLink
          href={here + viewQuery(view, { inStock: !view.inStock, page: 1 })}
          scroll={false}
          rel="nofollow"
          aria-current={view.inStock ? "true" : undefined}
          className="group flex items-center gap-2 rounded-sm px-2 py-1 text-small text-text-2 hover:bg-sunken hover:text-text"
        >
          <span className="grid size-5 place-items-center rounded-sm border border-border-strong bg-surface text-transparent group-aria-[current]:border-brand group-aria-[current]:bg-brand group-aria-[current]:text-on-brand">
            <Check aria-hidden className="size-3.5" />
          </span>
          {t("inStock")}
        </NearLink>
      </div>
    </div>
  );
}

function Chip({ href, children }: { href: string; children: ReactNode }) {
  return (
    <NearLink
      href={href}
      className="inline-flex h-control-sm items-center gap-2 rounded-sm border border-border-strong bg-surface px-3 text-small hover:bg-sunken"
    >
      {children}
    </NearLink>
  );
}
