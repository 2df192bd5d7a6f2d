"use client";

import { NewPassword } from "@mizan/contracts/identity";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { toast } from "@mizan/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Section } from "@/components/section";
import { Notice } from "@/features/sign-in/notice";
import { PasswordInput } from "@/features/sign-in/password-input";
import { changePassword } from "@/lib/session/change-password";

const refusals = {
  "password.wrong": "passwordWrong",
  "password.common": "passwordCommon",
  "login.throttled": "passwordThrottled",
} as const;

/** Another password; every other session of the account ends with the old one. */
export function PasswordSection() {
  const t = useTranslations("profile");
  const tValidation = useTranslations("validation");
  const [refusal, setRefusal] = useState<(typeof refusals)[keyof typeof refusals] | "passwordFailed">();
  const { register, handleSubmit, formState, reset } = useForm({
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const submit = handleSubmit(async (typed) => {
    setRefusal(undefined);
    const problem = await changePassword(typed);
    if (problem) {
      const word = Object.entries(refusals).find(([reason]) => reason === problem.reason)?.[1];
      return setRefusal(word ?? "passwordFailed");
    }
    reset();
    toast.success(t("passwordChanged"));
  });
  const { errors } = formState;
  return (
    <Section title={t("password")} help={t("passwordHelp")}>
      <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4">
        {refusal && <Notice>{t(refusal)}</Notice>}
        <Field label={t("currentPassword")} error={errors.currentPassword && tValidation("required")}>
          <PasswordInput
            {...register("currentPassword", { required: true })}
            autoComplete="current-password"
            required
          />
        </Field>
        <Field label={t("newPassword")} error={errors.newPassword && t("tooShort")}>
          <PasswordInput
            {...register("newPassword", { validate: (typed) => NewPassword.safeParse(typed).success })}
            autoComplete="new-password"
            required
          />
        </Field>
        <Button type="submit" loading={formState.isSubmitting} className="self-start">
          {t("changePassword")}
        </Button>
      </form>
    </Section>
  );
}
