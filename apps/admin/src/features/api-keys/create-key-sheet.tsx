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
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && close()}
      shownOnce={secret !== null}
      title={t("apiKeys.new")}
      closeLabel={t("action.close")}
    >
      {open && secret === null && <CreateKey onMade={setSecret} onClose={close} />}
      {open && secret !== null && <SecretOnce secret={secret} onClose={close} />}
    </Sheet>
  );
}

interface CreateKeyProps {
  onMade: (secret: string) => void;
  onClose: () => void;
}

function CreateKey({ onMade, onClose }: CreateKeyProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation(trpc.apiKeys.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(ApiKeyForm), defaultValues: toApiKeyValues(null) });
  const submit = form.handleSubmit(async (values) => {
    try {
      const made = await mutateAsync(toCreateInput(values, new Date()));
      onMade(made.secret);
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
