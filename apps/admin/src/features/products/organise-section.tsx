"use client";

import { Switch } from "@mizan/ui/choice";
import { Combobox } from "@mizan/ui/combobox";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { Controller, useFormContext } from "react-hook-form";
import { Section } from "@/components/section";
import { useCategoryOptions } from "@/features/categories/use-category-options";
import { useFieldError } from "@/lib/field-error";
import type { ProductValues } from "./product-form";
import { TagsField } from "./tags-field";

/** Where the product is found: category, tags, codes, its address in the store. */
export function OrganiseSection({ isNew }: { isNew: boolean }) {
  const t = useTranslations();
  const fieldError = useFieldError();
  const categories = useCategoryOptions();
  const { register, control, formState } = useFormContext<ProductValues>();
  const { errors } = formState;
  return (
    <Section title={t("products.organise")}>
      <div className="flex flex-col gap-4">
        <Field label={t("products.categoryField")}>
          <Controller
            control={control}
            name="categoryId"
            render={({ field }) => (
              <Combobox
                items={categories}
                value={categories.find(({ value }) => value === field.value) ?? null}
                onValueChange={(item) => field.onChange(item?.value ?? null)}
                disabled={formState.disabled}
                labels={{
                  open: t("products.categoryField"),
                  clear: t("action.clear"),
                  empty: t("table.noMatch"),
                }}
                placeholder={t("products.noCategory")}
              />
            )}
          />
        </Field>
        <TagsField />
        <Field label={t("products.sku")} error={fieldError(errors.sku)}>
          <Input {...register("sku")} ltr className="font-mono" />
        </Field>
        <Field label={t("products.barcode")} error={fieldError(errors.barcode)}>
          <Input {...register("barcode")} ltr className="font-mono" />
        </Field>
        <Field
          label={t("products.slug")}
          note={isNew ? t("field.optional") : undefined}
          help={t("products.slugHelp")}
          error={fieldError(
            errors.slug && { ...errors.slug, message: errors.slug.message === "taken" ? "taken" : "slug" },
          )}
        >
          <Input {...register("slug")} dir="auto" />
        </Field>
        <Field
          label={t("products.reorderPoint")}
          help={t("products.reorderHelp")}
          error={fieldError(errors.reorderPoint)}
        >
          <Input {...register("reorderPoint")} ltr inputMode="decimal" />
        </Field>
        {(["featured", "trending"] as const).map((mark) => (
          <Controller
            key={mark}
            control={control}
            name={mark}
            render={({ field }) => (
              <Switch
                label={t(`products.${mark}`)}
                checked={field.value}
                onCheckedChange={field.onChange}
                disabled={formState.disabled}
              />
            )}
          />
        ))}
      </div>
    </Section>
  );
}
