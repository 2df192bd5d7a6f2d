"use client";

import { Segmented } from "@mizan/ui/choice";
import { useTranslations } from "next-intl";
import { useProfile } from "@/lib/store";
import { levelsOf, mayGive, resources, type ScopeLevels } from "./scope-levels";

interface ScopeFieldProps {
  value: ScopeLevels;
  onChange: (levels: ScopeLevels) => void;
  error: string | undefined;
}

/** What a new key may do: nothing, reading, or changing, for each thing; no more than who makes it. */
export function ScopeField({ value, onChange, error }: ScopeFieldProps) {
  const t = useTranslations("apiKeys");
  const { permissions } = useProfile();
  return (
    // Each row answers for itself: a FieldGroup would give every one of them its own name.
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="text-small font-medium text-text-2">{t("may")}</legend>
      <p className="text-small text-text-3">{t("mayHelp")}</p>
      <ul className="flex flex-col gap-2">
        {resources.map((resource) => (
          <li key={resource} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{t(`resources.${resource}`)}</span>
            <Segmented
              aria-label={t(`resources.${resource}`)}
              items={levelsOf(resource).map((level) => ({
                value: level,
                label: t(`levels.${level}`),
                disabled: !mayGive(permissions, resource, level),
              }))}
              value={value[resource]}
              onValueChange={(level) => onChange({ ...value, [resource]: level })}
            />
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className="text-small text-status-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
