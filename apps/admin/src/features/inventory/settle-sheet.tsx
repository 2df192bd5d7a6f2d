"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { SettleStockExceptionInput, type StockException } from "@mizan/contracts/inventory";
import { pickText } from "@mizan/contracts/pick-text";
import { Sheet } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";

const SettleForm = SettleStockExceptionInput.pick({ note: true });

/** Says how what was promised and is not there was dealt with. */
export function SettleSheet({
  exception,
  onClose,
}: {
  exception: StockException | null;
  onClose: () => void;
}) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Sheet
      open={exception !== null}
      onOpenChange={(open) => !open && onClose()}
      title={exception ? t("inventory.settleTitle", { name: pickText(exception.productName, language) }) : ""}
      closeLabel={t("action.close")}
    >
      {exception && <SettleFields id={exception.id} onClose={onClose} />}
    </Sheet>
  );
}

function SettleFields({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const fieldError = useFieldError();
  const { mutateAsync } = useMutation(trpc.inventory.settleException.mutationOptions());
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(SettleForm),
    defaultValues: { note: "" },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ note }) => {
    try {
      await mutateAsync({ id, note });
      toast.success(t("inventory.settled"));
      onClose();
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      void refresh([{ path: "inventory" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field label={t("inventory.note")} help={t("inventory.settleHelp")} error={fieldError(errors.note)}>
        <Input {...register("note")} />
      </Field>
      <FormActions submit={t("inventory.settle")} sending={isSubmitting} onCancel={onClose} />
    </form>
  );
}
