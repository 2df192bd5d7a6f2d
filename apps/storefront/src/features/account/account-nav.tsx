"use client";

import { NavTabs } from "@mizan/ui/nav-tabs";
import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation";

const pages = [
  { href: "/account", name: "profile" },
  { href: "/account/orders", name: "orders" },
  { href: "/account/addresses", name: "addresses" },
  { href: "/account/security", name: "security" },
  { href: "/account/data", name: "data" },
] as const;

/** The pages of the account. */
export function AccountNav() {
  const t = useTranslations("account");
  const path = usePathname();
  return (
    <NavTabs
      label={t("nav")}
      link={Link}
      items={pages.map(({ href, name }) => ({
        href,
        label: t(`pages.${name}.title`),
        current: href === "/account" ? path === href : path.startsWith(href),
      }))}
    />
  );
}
