"use client";

import { Button } from "@mizan/ui/button";
import { Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { setLocale } from "@/lib/set-locale";
import { useLanguage } from "@/lib/use-formats";

/** Changes the language in place: the page, its address and what is typed stay. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations("shell");
  const other = useLanguage() === "ar" ? "en" : "ar";
  const router = useRouter();
  const [switching, startSwitch] = useTransition();
  return (
    <Button
      variant="quiet"
      size="sm"
      lang={other}
      aria-label={`${t("language")} · ${t("switchLanguage")}`}
      icon={<Languages aria-hidden />}
      loading={switching}
      className={className}
      onClick={() =>
        startSwitch(async () => {
          await setLocale(other);
          router.refresh();
        })
      }
    >
      {t("language")}
    </Button>
  );
}
