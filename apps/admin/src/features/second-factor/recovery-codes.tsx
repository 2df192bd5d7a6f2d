"use client";

import { Button } from "@mizan/ui/button";
import { Checkbox } from "@mizan/ui/choice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/features/sign-in/notice";

/** Recovery codes that were just made. They are shown now and never again, so leaving wants a word that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("secondFactor");
  const [kept, setKept] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warn">{t("codesOnce")}</Notice>
      <ul
        aria-label={t("codes")}
        dir="ltr"
        className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-sm border border-border bg-surface-2 p-4 font-mono text-code sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a
        className="self-start text-brand-text underline-offset-4 hover:underline"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(codes.join("\n"))}`}
        download="recovery-codes.txt"
      >
        {t("download")}
      </a>
      <Checkbox label={t("kept")} checked={kept} onCheckedChange={setKept} />
      <Button variant="primary" disabled={!kept} onClick={onKept} className="self-start">
        {t("done")}
      </Button>
    </div>
  );
}
