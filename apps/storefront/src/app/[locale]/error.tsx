"use client";

import { Button, buttonClass } from "@mizan/ui/button";
import { ErrorState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { SearchBox } from "@/features/search/search-box";
import { Link } from "@/i18n/navigation";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** A page that could not be made: another try, the search, the way home, and what to quote. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("failure");
  useEffect(() => console.error(error), [error]);
  return (
    <div className="mx-auto grid max-w-2xl gap-5 py-8">
      <ErrorState
        title={t("title")}
        description={t("help")}
        requestId={error.digest ? { label: t("reference"), value: error.digest } : undefined}
        retry={
          <span className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={retry}>
              {t("retry")}
            </Button>
            <Link href="/" className={buttonClass()}>
              {t("home")}
            </Link>
          </span>
        }
        className="px-0"
      />
      <SearchBox />
    </div>
  );
}
