"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Sheet } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { ApiKeyForm, toApiKeyValues, toCreateInput } from "./api-key-form";
import { KeyFields } from "./key-fields";
import { SecretOnce } from "./secret-once";

interface CreateKeySheetProps {
  open: boolean;
  onClose: () => void;
}

/** Makes a key: the questions, then its secret, once. */
export function CreateKeySheet({ open, onClose }: CreateKeySheetProps) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("apiKeys.new")}
      closeLabel={t("action.close")}
    >
      {open && <CreateKey onClose={onClose} />}
    </Sheet>
  );
}

function CreateKey({ onClose }: Pick<CreateKeySheetProps, "onClose">) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const [secret, setSecret] = useState<string | null>(null);
  const { mutateAsync } = useMutation(trpc.apiKeys.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(ApiKeyForm), defaultValues: toApiKeyValues(null) });
  if (secret !== null) return <SecretOnce secret={secret} onClose={onClose} />;
  const submit = form.handleSubmit(async (values) => {
    try {
      const made = await mutateAsync(toCreateInput(values, new Date()));
      setSecret(made.secret);
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      void refresh([{ path: "apiKeys" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <KeyFields form={form} apiKey={null} />
      <FormActions submit={t("apiKeys.make")} sending={form.formState.isSubmitting} onCancel={onClose} />
    </form>
  );
}
