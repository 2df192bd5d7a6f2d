"use client";

import { NewPassword } from "@mizan/contracts/identity";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { BackToSignIn } from "./forgot-form";
import { Notice } from "./notice";
import { PasswordInput } from "./password-input";

/** Chooses the password of the account that a mailed link names; nothing is spent before the button is pressed. */
export function ChoosePasswordForm({ purpose, token }: { purpose: "reset" | "invitation"; token: string }) {
  const t = useTranslations("signIn");
  const trpc = useTRPC();
  const problemText = useProblemText();
  const reset = useMutation(trpc.session.resetPassword.mutationOptions());
  const accept = useMutation(trpc.session.acceptInvitation.mutationOptions());
  const choice = purpose === "reset" ? reset : accept;
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: "" } });
  const submit = handleSubmit(({ password }) => choice.mutate({ token, password }));
  if (choice.isSuccess)
    return (
      <div className="flex flex-col gap-4">
        <p role="status">{t(purpose === "reset" ? "resetDone" : "invitationDone")}</p>
        <BackToSignIn />
      </div>
    );
  const isLinkOver = choice.isError && problemOf(choice.error).reason.startsWith("link.");
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {choice.isError && <Notice>{isLinkOver ? t("linkOver") : problemText(choice.error)}</Notice>}
      <Field
        label={t("newPassword")}
        help={t("newPasswordHelp")}
        error={formState.errors.password && t("tooShort")}
      >
        <PasswordInput
          {...register("password", { validate: (typed) => NewPassword.safeParse(typed).success })}
          autoComplete="new-password"
          required
        />
      </Field>
      <Button type="submit" variant="primary" wide loading={choice.isPending}>
        {t(purpose === "reset" ? "resetSubmit" : "invitationSubmit")}
      </Button>
      {isLinkOver && purpose === "reset" && (
        <Link
          href="/forgot-password"
          className="self-start text-brand-text underline-offset-4 hover:underline"
        >
          {t("forgot")}
        </Link>
      )}
    </form>
  );
}
