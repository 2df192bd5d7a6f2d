"use client";

import type { ApiKey, FormerSecret as Former } from "@mizan/contracts/api-keys";
import { Code } from "@mizan/ui/bdi";
import { Button } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Ago, When } from "@/components/when";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";

/** The secret before the last rotation, for as long as it holds: when it was last used tells whether it can go. */
export function FormerSecret({ apiKey, former }: { apiKey: ApiKey; former: Former }) {
  const t = useTranslations("apiKeys");
  const words = useTranslations("action");
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const mayWrite = useCan("api_keys:write");
  const { mutateAsync } = useMutation(trpc.apiKeys.endFormer.mutationOptions());
  const end = async () => {
    try {
      await mutateAsync({ id: apiKey.id });
      toast.success(t("formerEnded"));
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "apiKeys" }]);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sm bg-sunken px-3 py-2 text-small">
      <p className="min-w-0 flex-1 basis-48">
        {t.rich("formerHolds", {
          secret: () => <Code>…{former.lastFour}</Code>,
          end: () => <When at={former.endsAt} />,
        })}{" "}
        <span className="text-text-2">
          {former.lastUsedAt === null
            ? t("formerUnused")
            : t.rich("formerUsed", { ago: () => <Ago at={former.lastUsedAt ?? ""} /> })}
        </span>
      </p>
      {mayWrite && (
        <ConfirmDialog
          danger
          trigger={<Button size="sm">{t("endFormer")}</Button>}
          title={t("endFormerTitle")}
          description={t("endFormerText")}
          confirmLabel={t("endFormer")}
          cancelLabel={words("cancel")}
          onConfirm={end}
        />
      )}
    </div>
  );
}
