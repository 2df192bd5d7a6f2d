"use client";

import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "./notice";
import { failureOf, type SignInFailure } from "./sign-in-failure";

interface CodeFormProps {
  onEntered: () => Promise<never>;
  /** `isOver` when the first step was too long ago. */
  onStartAgain: (isOver: boolean) => void;
}

/** The second step of a log-in: a code of the device, or a recovery code. */
export function CodeForm({ onEntered, onStartAgain }: CodeFormProps) {
  const t = useTranslations("signIn");
  const tValidation = useTranslations("validation");
  const [failure, setFailure] = useState<SignInFailure>();
  const [recovers, setRecovers] = useState(false);
  const { register, handleSubmit, formState, setFocus, reset } = useForm({ defaultValues: { code: "" } });
  const submit = handleSubmit(async ({ code }) => {
    setFailure(undefined);
    const result = await signIn("credentials", { code, redirect: false });
    if (!result?.error) return onEntered();
    if (result.error === "START_AGAIN") return onStartAgain(true);
    setFailure(failureOf(result.error));
    setFocus("code", { shouldSelect: true });
  });
  const { code } = formState.errors;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure && <Notice>{t(failure.word, { count: failure.count })}</Notice>}
      <Field
        label={t(recovers ? "recoveryCode" : "code")}
        help={t(recovers ? "recoveryHelp" : "codeHelp")}
        error={code && tValidation("required")}
      >
        <Input
          {...register("code", { required: true })}
          key={String(recovers)}
          ltr
          autoFocus
          inputMode={recovers ? "text" : "numeric"}
          autoComplete={recovers ? "off" : "one-time-code"}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </Field>
      <Button type="submit" variant="primary" wide loading={formState.isSubmitting}>
        {t("submit")}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            reset();
            setFailure(undefined);
            setRecovers(!recovers);
          }}
        >
          {t(recovers ? "useCode" : "useRecovery")}
        </Button>
        <Button variant="quiet" size="sm" onClick={() => onStartAgain(false)}>
          {t("otherAccount")}
        </Button>
      </div>
    </form>
  );
}
