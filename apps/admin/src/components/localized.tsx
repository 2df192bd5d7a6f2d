"use client";

import type { LocalizedText } from "@mizan/contracts/localized-text";
import { pickText } from "@mizan/contracts/pick-text";
import { directionOf } from "@/lib/locale";
import { useLanguage } from "@/lib/use-formats";

/** A shop text in the page's language; where it exists only in the other one, marked as that language. */
export function Localized({ text, className }: { text: LocalizedText; className?: string }) {
  const language = useLanguage();
  if (text[language] !== "") return <bdi className={className}>{text[language]}</bdi>;
  const other = language === "ar" ? "en" : "ar";
  return (
    <bdi lang={other} dir={directionOf(other)} className={className}>
      {pickText(text, language)}
    </bdi>
  );
}
