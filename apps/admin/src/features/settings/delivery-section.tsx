"use client";

import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import type { SettingsValues } from "./settings-form";

/** What delivery costs, and how long an order may wait. */
export function DeliverySection() {
  const t = useTranslations("settings");
  const fieldError = useFieldError();
  const { register, control, formState } = useFormContext<SettingsValues>();
  const { errors } = formState;
  const currency = useWatch({ control, name: "currency" });
  return (
    <Section title={t("delivery")}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("deliveryFee")} error={fieldError(errors.deliveryFee)}>
          <Input {...register("deliveryFee")} ltr inputMode="decimal" trail={currency} />
        </Field>
        <Field label={t("freeFrom")} help={t("freeFromHelp")} error={fieldError(errors.freeFrom)}>
          <Input {...register("freeFrom")} ltr inputMode="decimal" trail={currency} />
        </Field>
        <Field label={t("pendingMinutes")} help={t("pendingHelp")} error={fieldError(errors.pendingMinutes)}>
          <Input {...register("pendingMinutes")} ltr inputMode="numeric" />
        </Field>
        <Field label={t("lateMinutes")} error={fieldError(errors.lateMinutes)}>
          <Input {...register("lateMinutes")} ltr inputMode="numeric" />
        </Field>
      </div>
    </Section>
  );
}
