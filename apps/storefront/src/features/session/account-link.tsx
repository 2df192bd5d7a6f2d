"use client";

import { CircleUserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "@/features/live/when-idle";
import { Link, usePathname } from "@/i18n/navigation";
import { accountStore } from "./account-store";

/** The way into the account, which says whose it is once the page stands. */
export function AccountLink({ className }: { className: string }) {
  const t = useTranslations("shell");
  const name = useSyncExternalStore(accountStore.subscribe, accountStore.getName, accountStore.getServerName);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page may be the first after a sign-in
  useEffect(() => whenIdle(() => accountStore.check()), [path]);

  return (
    <Link
      href="/account"
      prefetch={false}
      aria-label={name === null ? t("signIn") : t("accountOf", { name })}
      className={className}
    >
      <CircleUserRound aria-hidden className="size-6" />
      <span dir="auto" className="max-w-32 truncate max-md:sr-only">
        {name ?? t("signIn")}
      </span>
    </Link>
  );
}
