"use client";

import type { LocalizedText } from "@mizan/contracts/localized-text";
import { StatusShape } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";

/** Whether each language has its text: a full dot and the language's sign, or an empty one. */
export function LanguageDots({ name }: { name: LocalizedText }) {
  const t = useTranslations("products");
  return (
    <span className="inline-flex gap-3">
      <span
        className={`inline-flex items-center gap-1 ${name.ar ? "text-status-ok-text" : "text-status-warn-text"}`}
      >
        <StatusShape shape={name.ar ? "full" : "empty"} />
        <span aria-hidden lang="ar">
          ع
        </span>
        <span className="sr-only">{t(name.ar ? "completeAr" : "missingAr")}</span>
      </span>
      <span
        className={`inline-flex items-center gap-1 ${name.en ? "text-status-ok-text" : "text-status-warn-text"}`}
      >
        <StatusShape shape={name.en ? "full" : "empty"} />
        <span aria-hidden lang="en">
          EN
        </span>
        <span className="sr-only">{t(name.en ? "completeEn" : "missingEn")}</span>
      </span>
    </span>
  );
}
