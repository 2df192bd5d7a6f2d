"use client";

import type { AuditFilter, ExportAuditInput } from "@mizan/contracts/audit";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** Saves the entries that match as a file of the reader's. */
export function useAuditExport(filter: AuditFilter) {
  const t = useTranslations("audit");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation(
    trpc.audit.export.mutationOptions({
      onSuccess: ({ filename, contentType, body, entries, total }) => {
        save(filename, new Blob([body], { type: contentType }));
        toast.success(
          entries < total ? t("exportedPart", { count: entries, total }) : t("exported", { count: entries }),
        );
      },
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.audit.list.pathFilter()),
    }),
  );
  return {
    exporting: mutation.isPending,
    exportAs: (format: ExportAuditInput["format"]) => mutation.mutate({ ...filter, format }),
  };
}

function save(filename: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  // The browser reads the file after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
