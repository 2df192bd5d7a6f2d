"use client";

import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, useTransition } from "react";
import { Link, usePathname, useRouter } from "@/i18n/navigation";

/** This very page in the other language, with its query and the place the reader has scrolled to. */
export function LanguageSwitch({ className }: { className: string }) {
  const t = useTranslations("shell");
  const other = useLocale() === "ar" ? "en" : "ar";
  const path = usePathname();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const keepQuery = (event: MouseEvent) => {
    // Cached pages are rendered without the query, so it is added when the link is followed.
    if (!location.search || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    startTransition(() => router.push(path + location.search, { locale: other, scroll: false }));
  };

  return (
    <Link
      href={path}
      locale={other}
      lang={other}
      hrefLang={other}
      scroll={false}
      prefetch={false}
      onClick={keepQuery}
      aria-label={t("languageLabel")}
      aria-busy={isPending}
      className={className}
    >
      <span className="max-md:hidden">{t("language")}</span>
      <span className="md:hidden">{t("languageShort")}</span>
    </Link>
  );
}
