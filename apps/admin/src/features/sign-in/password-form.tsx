"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { SignInInput } from "@mizan/contracts/identity";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "./notice";
import { PasswordInput } from "./password-input";
import { failureOf, type SignInFailure } from "./sign-in-failure";

const Credentials = SignInInput.pick({ email: true, password: true });

interface PasswordFormProps {
  reason: "ended" | "startAgain" | null;
  onEntered: () => Promise<never>;
  onSecondFactor: () => void;
}

/** The first step of a log-in. */
export function PasswordForm({ reason, onEntered, onSecondFactor }: PasswordFormProps) {
  const t = useTranslations("signIn");
  const tValidation = useTranslations("validation");
  const [failure, setFailure] = useState<SignInFailure>();
  const { register, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(Credentials),
    defaultValues: { email: "", password: "" },
  });

  const submit = handleSubmit(async (credentials) => {
    setFailure(undefined);
    const result = await signIn("credentials", { ...credentials, redirect: false });
    if (!result?.error) return onEntered();
    if (result.error === "SECOND_FACTOR") return onSecondFactor();
    setFailure(failureOf(result.error));
    setFocus("password", { shouldSelect: true });
  });

  const { email, password } = formState.errors;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure ? (
        <Notice>{t(failure.word, { count: failure.count })}</Notice>
      ) : (
        reason && <Notice tone="warn">{t(reason)}</Notice>
      )}
      <Field
        label={t("email")}
        error={email && tValidation(email.type === "too_small" ? "required" : "email")}
      >
        <Input {...register("email")} type="email" ltr autoComplete="username" required />
      </Field>
      <Field label={t("password")} error={password && tValidation("required")}>
        <PasswordInput {...register("password")} autoComplete="current-password" required />
      </Field>
      <Button type="submit" variant="primary" wide loading={formState.isSubmitting}>
        {t("submit")}
      </Button>
      <Link href="/forgot-password" className="self-start text-brand-text underline-offset-4 hover:underline">
        {t("forgot")}
      </Link>
    </form>
  );
}
