"use client";

import { useLocale, useTimeZone } from "next-intl";
import { useMemo } from "react";
import { createFormats, type Formats } from "./formats";
import { languageOf } from "./locale";
import { useStore } from "./store";

/** Formatters in the page's language, the store's time zone and its currency. */
export function useFormats(): Formats {
  const tag = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const { currency } = useStore();
  return useMemo(() => createFormats(tag, timeZone, currency), [tag, timeZone, currency]);
}

/** The page's language, without the digits that its formatting tag carries. */
export const useLanguage = () => languageOf(useLocale());
