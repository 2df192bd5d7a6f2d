"use client";

import { unitInText } from "@mizan/contracts/counted-unit";
import { pickText } from "@mizan/contracts/pick-text";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { useTranslations } from "next-intl";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import { useStore } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import type { ProductValues } from "./product-form";
import { useUnits } from "./use-units";

/** What a counting unit costs, and which unit that is. `locked`: stock is counted in it already. */
export function PriceSection({ locked }: { locked: boolean }) {
  const t = useTranslations("products");
  const language = useLanguage();
  const { currency } = useStore();
  const fieldError = useFieldError();
  const units = useUnits();
  const { register, control, formState } = useFormContext<ProductValues>();
  const basicUnitId = useWatch({ control, name: "basicUnitId" });
  const basic = units.find((unit) => unit.id === basicUnitId);
  const { errors } = formState;
  return (
    <Section title={t("pricing")}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
        <Field label={t("basicUnit")} help={t("basicUnitHelp")}>
          <Controller
            control={control}
            name="basicUnitId"
            render={({ field }) => (
              <Select
                items={units.map((unit) => ({ value: unit.id, label: pickText(unit.name, language) }))}
                value={field.value}
                onValueChange={field.onChange}
                disabled={locked || field.disabled}
                placeholder={t("basicPiece")}
              />
            )}
          />
        </Field>
        <Field
          label={t("priceField", { unit: basic ? unitInText(basic.name, language) : t("onePiece") })}
          help={t("priceHelp", { currency })}
          error={fieldError(errors.price)}
          required
        >
          <Input {...register("price")} ltr inputMode="decimal" trail={currency} required />
        </Field>
        <Field label={t("compareAt")} help={t("compareAtHelp")} error={fieldError(errors.compareAt)}>
          <Input {...register("compareAt")} ltr inputMode="decimal" trail={currency} />
        </Field>
      </div>
    </Section>
  );
}
