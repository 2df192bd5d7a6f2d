"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { ApiKey } from "@mizan/contracts/api-keys";
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
import { ApiKeyForm, toApiKeyValues, toUpdateInput } from "./api-key-form";
import { KeyFields } from "./key-fields";

interface EditKeySheetProps {
  apiKey: ApiKey;
  open: boolean;
  onClose: () => void;
}

/** Changes what may change of a key: not what it may do. */
export function EditKeySheet({ apiKey, open, onClose }: EditKeySheetProps) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("apiKeys.editTitle", { name: apiKey.name })}
      description={t("apiKeys.editText")}
      closeLabel={t("action.close")}
    >
      {open && <EditKey apiKey={apiKey} onClose={onClose} />}
    </Sheet>
  );
}

function EditKey({ apiKey, onClose }: Omit<EditKeySheetProps, "open">) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation(trpc.apiKeys.update.mutationOptions());
  // As it was then: what others change meanwhile is not mine to undo.
  const [opened] = useState(apiKey);
  const form = useForm({ resolver: zodResolver(ApiKeyForm), defaultValues: toApiKeyValues(opened) });
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(toUpdateInput(opened, values, new Date()));
      toast.success(t("apiKeys.saved", { name: values.name }));
      onClose();
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      void refresh([{ path: "apiKeys" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <KeyFields form={form} apiKey={apiKey} />
      <FormActions submit={t("action.save")} sending={form.formState.isSubmitting} onCancel={onClose} />
    </form>
  );
}
