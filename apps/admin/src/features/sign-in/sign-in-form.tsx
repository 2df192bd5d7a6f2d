"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { SignInInput } from "@mizan/contracts/identity";
import { Button, IconButton } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Eye, EyeOff } from "lucide-react";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { setLocale } from "@/lib/set-locale";
import { useLanguage } from "@/lib/use-formats";

const Credentials = SignInInput.pick({ email: true, password: true });

/** What NextAuth reports, as one of our messages. */
function failureOf(error: string): "wrong" | "limited" | "unavailable" {
  if (error === "CredentialsSignin") return "wrong";
  return error === "RATE_LIMITED" ? "limited" : "unavailable";
}

/** E-mail and password against the API's accounts; on success back to the page that asked. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("signIn");
  const tValidation = useTranslations("validation");
  const language = useLanguage();
  const [failure, setFailure] = useState<"wrong" | "limited" | "unavailable">();
  const [visible, setVisible] = useState(false);
  const { register, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(Credentials),
    defaultValues: { email: "", password: "" },
  });

  const submit = handleSubmit(async (credentials) => {
    setFailure(undefined);
    const result = await signIn("credentials", { ...credentials, redirect: false });
    if (!result?.error) {
      // Whoever reads this page in one language goes on in it, whatever their account was made with.
      await setLocale(language);
      // A full load: the next page is rendered with the new cookie, and nothing of the signed-out one is kept.
      window.location.assign(next);
      return new Promise<void>(() => {});
    }
    setFailure(failureOf(result.error));
    setFocus("password", { shouldSelect: true });
  });

  const { email, password } = formState.errors;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure && (
        <p
          role="alert"
          className="rounded-sm border border-status-bad-edge bg-status-bad px-3 py-2 text-status-bad-text"
        >
          {t(failure)}
        </p>
      )}
      <Field
        label={t("email")}
        error={email && tValidation(email.type === "too_small" ? "required" : "email")}
      >
        <Input {...register("email")} type="email" ltr autoComplete="username" required />
      </Field>
      <Field label={t("password")} error={password && tValidation("required")}>
        <Input
          {...register("password")}
          type={visible ? "text" : "password"}
          ltr
          autoComplete="current-password"
          required
          trail={
            <IconButton
              size="sm"
              label={t(visible ? "hidePassword" : "showPassword")}
              icon={visible ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              className="-me-2"
              onClick={() => setVisible(!visible)}
            />
          }
        />
      </Field>
      <Button type="submit" variant="primary" wide loading={formState.isSubmitting}>
        {t("submit")}
      </Button>
    </form>
  );
}
