import type { CategoryNode } from "@mizan/contracts/catalog";
import { buttonClass } from "@mizan/ui/button";
import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { plateHue } from "@/features/catalog/category-path";
import { NearLink } from "@/features/catalog/near-link";
import { useShopFormat } from "@/features/format/use-shop-format";
import { MenuPanel } from "./menu-panel";

const MENU_ID = "category-menu";

/**
 * Opens the menu. It is a popover of the platform: Enter or a press opens it, Tab walks into it, Escape or a press
 * outside closes it and gives the focus back, with or without scripts.
 */
export function CategoryMenuButton() {
  const t = useTranslations("shell");
  return (
    <button
      type="button"
      popoverTarget={MENU_ID}
      className={buttonClass({ variant: "quiet", className: "max-md:w-control max-md:px-0" })}
    >
      <Menu aria-hidden />
      <span className="max-md:sr-only">{t("categories")}</span>
    </button>
  );
}

/** Every category two levels deep, with how many products are in it. */
export function CategoryMenu({ tree }: { tree: CategoryNode[] }) {
  const t = useTranslations("shell");
  const { text, figure } = useShopFormat();
  return (
    <MenuPanel id={MENU_ID} label={t("categoriesMenu")}>
      <div className="page-width py-4 md:py-6">
        <button
          type="button"
          popoverTarget={MENU_ID}
          popoverTargetAction="hide"
          aria-label={t("closeMenu")}
          className={buttonClass({ variant: "quiet", size: "icon", className: "absolute end-3 top-3" })}
        >
          <X aria-hidden />
        </button>
        <ul className="grid gap-x-6 gap-y-6 pe-12 sm:grid-cols-2 lg:grid-cols-4">
          {tree.map((root) => (
            <li key={root.id}>
              <NearLink
                href={`/c/${root.slug}`}
                className="flex items-center gap-2 font-heading font-semibold hover:underline"
              >
                <span
                  aria-hidden
                  className="plate size-4 rounded-sm"
                  style={{ "--plate-hue": plateHue(tree, root.id) } as React.CSSProperties}
                />
                {text(root.name)}
              </NearLink>
              <ul className="mt-1.5 ps-6">
                {root.children.map((child) => (
                  <li key={child.id}>
                    <NearLink
                      href={`/c/${child.slug}`}
                      className="flex items-baseline py-1 text-text-2 hover:text-text hover:underline"
                    >
                      {text(child.name)}
                      <span className="leader" />
                      <span className="text-small text-text-3 figures">{figure(child.productCount)}</span>
                    </NearLink>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </MenuPanel>
  );
}
