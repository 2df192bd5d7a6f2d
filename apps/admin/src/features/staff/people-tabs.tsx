"use client";

import { NavTabs } from "@mizan/ui/nav-tabs";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";

/** Who works here, and what they may do. */
export function PeopleTabs({ current }: { current: "users" | "roles" }) {
  const t = useTranslations();
  return (
    <NavTabs
      label={t("nav.users")}
      link={NearLink}
      className="mb-4"
      items={[
        { href: "/users", label: t("staff.title"), current: current === "users" },
        { href: "/users/roles", label: t("roles.title"), current: current === "roles" },
      ]}
    />
  );
}
