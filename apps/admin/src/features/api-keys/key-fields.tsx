"use client";

import type { ApiKey } from "@mizan/contracts/api-keys";
import { RadioGroup } from "@mizan/ui/choice";
import { Field, FieldGroup } from "@mizan/ui/field";
import { Input, Textarea } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn } from "react-hook-form";
import { PermissionField } from "@/components/permission-field";
import { useFieldError } from "@/lib/field-error";
import { toLevels, toScopes } from "@/lib/permission-levels";
import { useFormats } from "@/lib/use-formats";
import { type ApiKeyValues, lifetimes } from "./api-key-form";

interface KeyFieldsProps {
  form: UseFormReturn<ApiKeyValues>;
  /** The key that is changed; a new one has none, and is asked for what stays as it is. */
  apiKey: ApiKey | null;
}

/** The questions about a key. */
export function KeyFields({ form: { register, control, formState }, apiKey }: KeyFieldsProps) {
  const t = useTranslations("apiKeys");
  const words = useTranslations("field");
  const { dateTime } = useFormats();
  const fieldError = useFieldError();
  const { errors } = formState;
  const ends = apiKey?.expiresAt ? t("lifetimes.keptUntil", { end: dateTime(apiKey.expiresAt) }) : t("never");
  return (
    <>
      <Field label={t("name")} help={t("nameHelp")} error={fieldError(errors.name)} required>
        <Input {...register("name")} dir="auto" />
      </Field>
      {!apiKey && (
        <>
          <FieldGroup legend={t("environment")}>
            <Controller
              control={control}
              name="environment"
              render={({ field }) => (
                <RadioGroup
                  items={(["live", "test"] as const).map((environment) => ({
                    value: environment,
                    label: t(`environments.${environment}`),
                    hint: t(`environmentHelp.${environment}`),
                  }))}
                  value={field.value}
                  onValueChange={field.onChange}
                />
              )}
            />
          </FieldGroup>
          <Controller
            control={control}
            name="scopes"
            render={({ field, fieldState }) => (
              <PermissionField
                legend={t("may")}
                help={t("mayHelp")}
                value={toScopes(field.value)}
                onChange={(scopes) => field.onChange(toLevels(scopes))}
                error={fieldState.error && fieldError({ message: "scopes" })}
              />
            )}
          />
        </>
      )}
      <Field label={t("expires")}>
        <Controller
          control={control}
          name="lifetime"
          render={({ field }) => (
            <Select
              items={lifetimes
                .filter((lifetime) => apiKey !== null || lifetime !== "kept")
                .map((lifetime) => ({
                  value: lifetime,
                  label: lifetime === "kept" ? t("lifetimes.kept", { ends }) : t(`lifetimes.${lifetime}`),
                }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </Field>
      <Field
        label={t("from")}
        note={words("optional")}
        help={t("fromHelp")}
        error={fieldError(errors.addresses)}
      >
        <Textarea {...register("addresses")} dir="ltr" rows={2} className="font-mono text-code" />
      </Field>
      <Field
        label={t("limit")}
        note={words("optional")}
        help={t("limitHelp")}
        error={fieldError(errors.limit)}
      >
        <Input {...register("limit")} ltr inputMode="numeric" />
      </Field>
    </>
  );
}
