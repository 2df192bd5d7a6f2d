"use client";

import { Currency, RoundingMode } from "@mizan/contracts/money";
import { Switch } from "@mizan/ui/choice";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";
import { Controller, useFormContext } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import type { SettingsValues } from "./settings-form";

/** The currency, which stays once there are prices in it, and how tax is counted. */
export function MoneySection({ currencyInUse }: { currencyInUse: boolean }) {
  const t = useTranslations("settings");
  const fieldError = useFieldError();
  const { register, control, formState } = useFormContext<SettingsValues>();
  return (
    <Section title={t("money")}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("currency")} help={t(currencyInUse ? "currencyInUse" : "currencyHelp")}>
          <Controller
            control={control}
            name="currency"
            render={({ field }) =>
              currencyInUse ? (
                <Input value={field.value} readOnly ltr />
              ) : (
                <Select
                  items={Currency.options.map((value) => ({ value, label: value }))}
                  value={field.value}
                  onValueChange={field.onChange}
                />
              )
            }
          />
        </Field>
        <Field label={t("taxRate")} error={fieldError(formState.errors.taxRate)}>
          <Input {...register("taxRate")} ltr inputMode="decimal" trail="%" />
        </Field>
        <Field label={t("rounding")}>
          <Controller
            control={control}
            name="rounding"
            render={({ field }) => (
              <Select
                items={RoundingMode.options.map((value) => ({ value, label: t(`roundings.${value}`) }))}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
        <Controller
          control={control}
          name="taxIncluded"
          render={({ field }) => (
            <Switch
              label={t("taxIncluded")}
              checked={field.value}
              onCheckedChange={field.onChange}
              className="sm:pt-7"
            />
          )}
        />
      </div>
    </Section>
  );
}
