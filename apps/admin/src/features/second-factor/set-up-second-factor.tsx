"use client";

import { ConfirmSecondFactorInput } from "@mizan/contracts/second-factor";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Notice } from "@/features/sign-in/notice";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

/** Gives somebody a second factor: the seed for their device, a code that shows it is there, then the recovery codes. */
export function SetUpSecondFactor({ onDone }: { onDone: () => void }) {
  const t = useTranslations("secondFactor");
  const tValidation = useTranslations("validation");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const begin = useMutation(trpc.secondFactor.begin.mutationOptions());
  const confirm = useMutation(trpc.secondFactor.confirm.mutationOptions());
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: "" } });
  const submit = handleSubmit(({ code }) => confirm.mutate({ code }));
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (!begin.data)
    return (
      <div className="flex flex-col gap-4">
        {begin.isError && <Notice>{problemText(begin.error)}</Notice>}
        <p className="text-text-2">{t("why")}</p>
        <Button
          variant="primary"
          loading={begin.isPending}
          onClick={() => begin.mutate()}
          className="self-start"
        >
          {t("begin")}
        </Button>
      </div>
    );
  const { seed, uri } = begin.data;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p>{t("scan")}</p>
      <QrCode text={uri} label={t("qr")} />
      <Field label={t("seed")} help={t("seedHelp")}>
        <Input value={seed} readOnly ltr className="font-mono text-code" onFocus={(e) => e.target.select()} />
      </Field>
      {confirm.isError && <Notice>{problemText(confirm.error)}</Notice>}
      <Field label={t("code")} error={formState.errors.code && tValidation("invalid")}>
        <Input
          {...register("code", {
            validate: (code) => ConfirmSecondFactorInput.safeParse({ code }).success,
          })}
          ltr
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      </Field>
      <Button type="submit" variant="primary" loading={confirm.isPending} className="self-start">
        {t("confirm")}
      </Button>
    </form>
  );
}
