"use client";

import type { ProductSummary } from "@mizan/contracts/catalog";
import { useLocale } from "next-intl";
import { useEffect, useState } from "react";

const PAUSE_MS = 150;
const MIN_LETTERS = 2;
const LIMIT = 6;

interface Found {
  query: string;
  products: ProductSummary[];
}

/** Products for what has been typed so far; null until there is an answer for it. */
export function useSuggestions(typed: string): ProductSummary[] | null {
  const locale = useLocale();
  const query = typed.trim();
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    if (query.length < MIN_LETTERS) return;
    const overtaken = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const { browserApi } = await import("@/features/live/browser-api");
        const input = { search: query, sort: "relevance", limit: LIMIT, locale } as const;
        const { data } = await browserApi.products.list.query(input, { signal: overtaken.signal });
        if (!overtaken.signal.aborted) setFound({ query, products: data });
      } catch {
        // Suggestions are a help, not a need: without them the form still searches.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      overtaken.abort();
    };
  }, [query, locale]);

  return query.length >= MIN_LETTERS && found?.query === query ? found.products : null;
}
