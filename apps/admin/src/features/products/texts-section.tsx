"use client";

import type { Locale } from "@mizan/contracts/localized-text";
import { Field } from "@mizan/ui/field";
import { Input, Textarea } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import { directionOf } from "@/lib/locale";
import { useLanguage } from "@/lib/use-formats";
import type { ProductValues } from "./product-form";

/** The languages side by side, the page's own first; each field is written, read and spell-checked in its own. */
export function TextsSection() {
  const t = useTranslations("products");
  const order: Locale[] = useLanguage() === "ar" ? ["ar", "en"] : ["en", "ar"];
  const fieldError = useFieldError();
  const { register, formState } = useFormContext<ProductValues>();
  return (
    <Section title={t("texts")}>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {order.map((locale, index) => (
          <Field
            key={locale}
            label={t(locale === "ar" ? "nameAr" : "nameEn")}
            error={
              fieldError(formState.errors.name?.[locale]) ??
              (index === 0 ? fieldError({ message: formState.errors.name?.message }) : undefined)
            }
          >
            <Input {...register(`name.${locale}`)} lang={locale} dir={directionOf(locale)} spellCheck />
          </Field>
        ))}
        {order.map((locale) => (
          <Field
            key={locale}
            label={t(locale === "ar" ? "descriptionAr" : "descriptionEn")}
            error={fieldError(formState.errors.description?.[locale])}
          >
            <Textarea
              {...register(`description.${locale}`)}
              lang={locale}
              dir={directionOf(locale)}
              spellCheck
              rows={5}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}
