"use client";

import type { Permission } from "@mizan/contracts/permissions";
import { Segmented } from "@mizan/ui/choice";
import { useTranslations } from "next-intl";
import { levelsOf, mayGive, resources, toLevels, toScopes } from "@/lib/permission-levels";
import { useProfile } from "@/lib/store";

interface PermissionFieldProps {
  legend: string;
  help: string;
  value: readonly Permission[];
  onChange: (permissions: Permission[]) => void;
  disabled?: boolean;
  error?: string;
}

/** Nothing, seeing or changing, for each thing; no more than the viewer may, and what is beyond them stays as it is. */
export function PermissionField({ legend, help, value, onChange, disabled, error }: PermissionFieldProps) {
  const t = useTranslations();
  const { permissions } = useProfile();
  const levels = toLevels(value);
  return (
    // Each row answers for itself: a FieldGroup would give every one of them its own name.
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="text-small font-medium text-text-2">{legend}</legend>
      <p className="text-small text-text-3">{help}</p>
      <ul className="flex flex-col gap-3">
        {resources.map((resource) => {
          const beyond = !mayGive(permissions, resource, levels[resource]);
          return (
            <li key={resource} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 flex-1 basis-40">
                {t(`apiKeys.resources.${resource}`)}
                <span className="block text-small text-text-3">{t(`roles.about.${resource}`)}</span>
              </span>
              <Segmented
                aria-label={t(`apiKeys.resources.${resource}`)}
                items={levelsOf(resource).map((level) => ({
                  value: level,
                  label: t(`apiKeys.levels.${level}`),
                  disabled: disabled || beyond || !mayGive(permissions, resource, level),
                }))}
                value={levels[resource]}
                onValueChange={(level) => onChange(toScopes({ ...levels, [resource]: level }))}
              />
            </li>
          );
        })}
      </ul>
      {error && (
        <p role="alert" className="text-small text-status-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
