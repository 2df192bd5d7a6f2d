"use client";

import type { Permission } from "@mizan/contracts/permissions";
import { Badge } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";
import { resources, toLevels } from "@/lib/permission-levels";

/** What a key may do, in words: what it may change first, then what it may only read. */
export function ScopeWords({ scopes }: { scopes: readonly Permission[] }) {
  const t = useTranslations("apiKeys");
  const levels = toLevels(scopes);
  return (
    <span className="flex flex-col gap-1 pt-0.5">
      {(["write", "read"] as const).map((level) => {
        const some = resources.filter((resource) => levels[resource] === level);
        return (
          some.length > 0 && (
            <span key={level} className="flex flex-wrap items-center gap-1">
              <span className="text-text-2">{t(`levelWords.${level}`)}</span>
              {some.map((resource) => (
                <Badge key={resource} look={level === "write" ? "brand" : "neutral"}>
                  {t(`resources.${resource}`)}
                </Badge>
              ))}
            </span>
          )
        );
      })}
    </span>
  );
}
