"use client";

import { Checkbox } from "@mizan/ui/choice";
import { Combobox } from "@mizan/ui/combobox";
import { Field, FieldGroup } from "@mizan/ui/field";
import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import type { SettingsValues } from "./settings-form";

const languages = ["ar", "en"] as const;
const digitKinds = ["latn", "arab"] as const;

/** Which languages the store speaks, how it writes figures, and where its days begin. */
export function LanguagesSection() {
  const t = useTranslations();
  const fieldError = useFieldError();
  const { control, formState } = useFormContext<SettingsValues>();
  const timeZones = useMemo(
    () => Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone })),
    [],
  );
  return (
    <Section title={t("settings.languages")}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("settings.defaultLocale")} error={fieldError(formState.errors.defaultLocale)}>
          <Controller
            control={control}
            name="defaultLocale"
            render={({ field }) => (
              <Select
                items={languages.map((value) => ({ value, label: t(`customers.lang.${value}`) }))}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
        <Controller
          control={control}
          name="locales"
          render={({ field }) => (
            <FieldGroup legend={t("settings.locales")}>
              {languages.map((locale) => (
                <Checkbox
                  key={locale}
                  label={t(`customers.lang.${locale}`)}
                  checked={field.value.includes(locale)}
                  // A store speaks at least one language.
                  disabled={field.value.length === 1 && field.value.includes(locale)}
                  onCheckedChange={(on) =>
                    field.onChange(
                      languages.filter((other) => (other === locale ? on : field.value.includes(other))),
                    )
                  }
                />
              ))}
            </FieldGroup>
          )}
        />
        <Field label={t("settings.digits")}>
          <Controller
            control={control}
            name="digits"
            render={({ field }) => (
              <Select
                items={digitKinds.map((value) => ({ value, label: t(`settings.${value}`) }))}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
        <Field
          label={t("settings.timeZone")}
          help={t("settings.timeZoneHelp")}
          error={fieldError(formState.errors.timeZone)}
        >
          <Controller
            control={control}
            name="timeZone"
            render={({ field }) => (
              <Combobox
                items={timeZones}
                value={{ value: field.value, label: field.value }}
                onValueChange={(zone) => zone && field.onChange(zone.value)}
                labels={{
                  open: t("settings.timeZone"),
                  clear: t("action.clear"),
                  empty: t("table.noMatch"),
                }}
              />
            )}
          />
        </Field>
      </div>
    </Section>
  );
}
