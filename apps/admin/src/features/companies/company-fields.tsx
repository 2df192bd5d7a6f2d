"use client";

import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { directionOf } from "@/lib/locale";
import { useLanguage } from "@/lib/use-formats";

interface NameFieldsProps {
  register: (locale: "ar" | "en") => UseFormRegisterReturn;
  error: string | undefined;
}

/** What shoppers read, in both languages; the page's own comes first. */
export function NameFields({ register, error }: NameFieldsProps) {
  const t = useTranslations("settings");
  const order = useLanguage() === "ar" ? (["ar", "en"] as const) : (["en", "ar"] as const);
  return order.map((locale, index) => (
    <Field
      key={locale}
      label={t(locale === "ar" ? "nameAr" : "nameEn")}
      error={index === 0 ? error : undefined}
    >
      <Input {...register(locale)} lang={locale} dir={directionOf(locale)} />
    </Field>
  ));
}

/** The hosts whose requests are a company's. */
export function HostsField({
  register,
  error,
}: {
  register: UseFormRegisterReturn;
  error: string | undefined;
}) {
  const t = useTranslations("companies");
  return (
    <Field label={t("domains")} help={t("domainsHelp")} error={error}>
      <Input {...register} ltr spellCheck={false} />
    </Field>
  );
}
