"use client";

import { Currency } from "@mizan/contracts/money";
import { Switch } from "@mizan/ui/choice";
import { Combobox } from "@mizan/ui/combobox";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useFieldError } from "@/lib/field-error";
import { HostsField, NameFields } from "./company-fields";
import type { NewCompany } from "./company-form";

/** Its names and hosts, how it trades, and whom to invite. */
export function OpenCompanyFields({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations();
  const fieldError = useFieldError();
  const { register, control, formState } = useFormContext<NewCompany>();
  const { errors, isSubmitting } = formState;
  const timeZones = useMemo(
    () => Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone })),
    [],
  );
  return (
    <>
      <NameFields
        register={(locale) => register(`name.${locale}`)}
        error={fieldError(errors.name && { message: "name" })}
      />
      <Field
        label={t("companies.slug")}
        help={t("companies.slugHelp")}
        error={errors.slug && t("companies.slugWrong")}
        required
      >
        <Input {...register("slug")} ltr required spellCheck={false} />
      </Field>
      <HostsField register={register("hosts")} error={errors.hosts && t("companies.hostsWrong")} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("settings.currency")} help={t("companies.currencyHelp")}>
          <Controller
            control={control}
            name="currency"
            render={({ field }) => (
              <Select
                items={Currency.options.map((value) => ({ value, label: value }))}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
        <Field label={t("settings.taxRate")} error={fieldError(errors.tax)}>
          <Input {...register("tax")} ltr inputMode="decimal" trail="%" />
        </Field>
        <Field label={t("settings.timeZone")} error={fieldError(errors.timeZone && { message: "timeZone" })}>
          <Controller
            control={control}
            name="timeZone"
            render={({ field }) => (
              <Combobox
                items={timeZones}
                value={{ value: field.value, label: field.value }}
                onValueChange={(zone) => zone && field.onChange(zone.value)}
                labels={{ open: t("settings.timeZone"), clear: t("action.clear"), empty: t("table.noMatch") }}
              />
            )}
          />
        </Field>
        <Field label={t("settings.digits")}>
          <Controller
            control={control}
            name="digits"
            render={({ field }) => (
              <Select
                items={(["latn", "arab"] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
      </div>
      <Controller
        control={control}
        name="taxIncluded"
        render={({ field }) => (
          <Switch label={t("settings.taxIncluded")} checked={field.value} onCheckedChange={field.onChange} />
        )}
      />
      <Field label={t("companies.ownerName")} error={fieldError(errors.ownerName)} required>
        <Input {...register("ownerName")} dir="auto" required />
      </Field>
      <Field
        label={t("companies.ownerEmail")}
        help={t("companies.ownerHelp")}
        error={fieldError(errors.ownerEmail && { message: "email" })}
        required
      >
        <Input {...register("ownerEmail")} type="email" ltr required />
      </Field>
      <Field label={t("companies.ownerLanguage")}>
        <Controller
          control={control}
          name="ownerLocale"
          render={({ field }) => (
            <Select
              items={(["ar", "en"] as const).map((value) => ({ value, label: t(`customers.lang.${value}`) }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </Field>
      <FormActions submit={t("companies.openIt")} sending={isSubmitting} onCancel={onCancel} />
    </>
  );
}
