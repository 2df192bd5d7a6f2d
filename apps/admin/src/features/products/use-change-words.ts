"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useLanguage } from "@/lib/use-formats";
import type { ProductField } from "./product-form";

/** The changed fields as a list in words: "price, Arabic name and images". */
export function useChangeWords() {
  const t = useTranslations("products.fields");
  const language = useLanguage();
  return useCallback(
    (fields: readonly ProductField[]) =>
      new Intl.ListFormat(language, { type: "conjunction" }).format(fields.map((field) => t(field))),
    [t, language],
  );
}
