"use client";

import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import { directionOf } from "@/lib/locale";
import { useLanguage } from "@/lib/use-formats";
import type { SettingsValues } from "./settings-form";

/** What shoppers read about the store. */
export function StoreSection() {
  const t = useTranslations("settings");
  const fieldError = useFieldError();
  const order = useLanguage() === "ar" ? (["ar", "en"] as const) : (["en", "ar"] as const);
  const { register, formState } = useFormContext<SettingsValues>();
  return (
    <Section title={t("store")} help={t("storeHelp")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {order.map((locale, index) => (
          <Field
            key={locale}
            label={t(locale === "ar" ? "nameAr" : "nameEn")}
            error={index === 0 ? fieldError({ message: formState.errors.name?.message }) : undefined}
          >
            <Input {...register(`name.${locale}`)} lang={locale} dir={directionOf(locale)} spellCheck />
          </Field>
        ))}
      </div>
    </Section>
  );
}
