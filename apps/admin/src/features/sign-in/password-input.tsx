"use client";

import { PasswordInput as Base } from "@mizan/ui/password-input";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** A field for a password, in the language of the page. */
export function PasswordInput(props: Omit<ComponentProps<typeof Base>, "labels">) {
  const t = useTranslations("signIn");
  return <Base {...props} labels={{ show: t("showPassword"), hide: t("hidePassword") }} />;
}
