"use client";

import { retryAfterOf } from "@mizan/contracts/retry-after";
import { formatQuantity } from "@mizan/ui/money";
import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { digitsOf, languageOf } from "./locale";
import { problemOf } from "./problem";

/** Says in the page's language why the API refused: by the finer reason where we have words for it, else by the code. */
export function useProblemText() {
  const t = useTranslations();
  const tag = useLocale();
  return useCallback(
    (error: unknown): string => {
      const problem = problemOf(error);
      const { code, reason, details } = problem;
      if (code === "RATE_LIMITED") return t("errors.limitedText", { count: retryAfterOf(problem.details) });
      const format = { locale: languageOf(tag), digits: digitsOf(tag) };
      const quantity = (of: unknown) => formatQuantity(String(of ?? "0"), format);
      if (reason === "stock.short")
        return t("reasons.stock.short", { available: quantity(details.available) });
      if (reason === "stock.missing")
        return t("reasons.stock.missing", {
          onHand: quantity(details.onHand),
          wanted: quantity(details.wanted),
        });
      const key = `reasons.${reason}`;
      return hasReason(t, key) ? t(key) : t(`errors.${code}`);
    },
    [t, tag],
  );
}

type Translate = ReturnType<typeof useTranslations<never>>;
type ReasonKey = Extract<Parameters<Translate>[0], `reasons.${string}`>;

const hasReason = (t: Translate, key: string): key is ReasonKey => t.has(key as ReasonKey);
