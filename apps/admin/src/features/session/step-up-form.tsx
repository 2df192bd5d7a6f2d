"use client";

import { SecondFactorCode } from "@mizan/contracts/second-factor";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Notice } from "@/features/sign-in/notice";
import { PasswordInput } from "@/features/sign-in/password-input";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** A password has at least eight letters, so six digits are a code. */
const toProof = (typed: string) => {
  const code = SecondFactorCode.safeParse(typed);
  return code.success && /^\d{6}$/.test(code.data) ? { code: code.data } : { password: typed };
};

/** Takes the password, or a code of the device, again. */
export function StepUpForm({ onDone }: { onDone: (confirmed: boolean) => void }) {
  const t = useTranslations("session");
  const tAction = useTranslations("action");
  const tValidation = useTranslations("validation");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const confirm = useMutation(trpc.session.confirmIdentity.mutationOptions());
  const { register, handleSubmit, formState } = useForm({ defaultValues: { proof: "" } });
  const submit = handleSubmit(({ proof }) =>
    confirm.mutate(toProof(proof), { onSuccess: () => onDone(true) }),
  );
  return (
    <form
      // React hands events of what is shown elsewhere to the form that the page is about.
      onSubmit={(event) => {
        event.stopPropagation();
        void submit(event);
      }}
      noValidate
      className="flex flex-col gap-4"
    >
      {confirm.isError && <Notice>{problemText(confirm.error)}</Notice>}
      <Field label={t("proof")} error={formState.errors.proof && tValidation("required")}>
        <PasswordInput
          {...register("proof", { required: true })}
          autoComplete="current-password"
          autoFocus
          required
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="secondary" onClick={() => onDone(false)}>
          {tAction("cancel")}
        </Button>
        <Button type="submit" variant="primary" loading={confirm.isPending}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
