"use client";

import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** Sends a mail once more. */
export function useResendMail(id: string) {
  const t = useTranslations("outbox");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation(
    trpc.mails.resend.mutationOptions({
      onSuccess: () => toast.success(t("resent")),
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.mails.pathFilter()),
    }),
  );
  return { resending: mutation.isPending, resend: () => mutation.mutate({ id }) };
}
