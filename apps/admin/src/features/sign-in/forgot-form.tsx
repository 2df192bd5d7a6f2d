"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { LinkRequest } from "@mizan/contracts/identity";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { Notice } from "./notice";

const Wish = LinkRequest.pick({ email: true });

/** Asks for a mail with a link; known and unknown addresses are answered in the same words. */
export function ForgotForm() {
  const t = useTranslations("signIn");
  const tValidation = useTranslations("validation");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const ask = useMutation(trpc.session.requestPasswordReset.mutationOptions());
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Wish),
    defaultValues: { email: "" },
  });
  const submit = handleSubmit(({ email }) => ask.mutate({ kind: "staff", email }));
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {ask.isError && <Notice>{problemText(ask.error)}</Notice>}
      {ask.isSuccess ? (
        <p role="status">{t("forgotSent")}</p>
      ) : (
        <>
          <Field label={t("email")} error={formState.errors.email && tValidation("email")}>
            <Input {...register("email")} type="email" ltr autoComplete="username" required />
          </Field>
          <Button type="submit" variant="primary" wide loading={ask.isPending}>
            {t("forgotSubmit")}
          </Button>
        </>
      )}
      <BackToSignIn />
    </form>
  );
}

/** The way back to the sign-in page. */
export function BackToSignIn() {
  const t = useTranslations("signIn");
  return (
    <Link href="/sign-in" className="self-start text-brand-text underline-offset-4 hover:underline">
      {t("back")}
    </Link>
  );
}
