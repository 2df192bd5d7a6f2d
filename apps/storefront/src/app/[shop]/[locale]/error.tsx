"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { SearchBox } from "@/features/search/search-box";
import { Link } from "@/i18n/navigation";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/**
 * A page that could not be made: another try, the search, the way home, and what to quote.
 *
 * Every page carries this one along, so it is made of little.
 */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("failure");
  useEffect(() => console.error(error), [error]);
  const look = "flex h-control items-center rounded-sm px-4";
  return (
    <div role="alert" className="mx-auto grid max-w-2xl gap-5 py-8">
      <h1 className="font-heading text-h1">{t("title")}</h1>
      <p className="text-text-2">{t("help")}</p>
      <div className="flex flex-wrap gap-2">
        <button type="button" onClick={retry} className={`${look} bg-brand text-on-brand`}>
          {t("retry")}
        </button>
        <Link href="/" className={`${look} border border-border-strong bg-surface`}>
          {t("home")}
        </Link>
      </div>
      <SearchBox />
      {error.digest && <p className="text-small text-text-3">{t("reference", { id: error.digest })}</p>}
    </div>
  );
}
