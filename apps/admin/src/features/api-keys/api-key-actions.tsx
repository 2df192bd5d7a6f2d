"use client";

import type { ApiKey, ApiKeyUsage } from "@mizan/contracts/api-keys";
import { IconButton } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Ago } from "@/components/when";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { EditKeySheet } from "./edit-key-sheet";
import { RotateKeyDialog } from "./rotate-key-dialog";
import { ScopeWords } from "./scope-words";

interface ApiKeyActionsProps {
  apiKey: ApiKey;
  usage: ApiKeyUsage["days"] | null;
}

/** What can be done with a key in force; revoking asks first and says what will stop. */
export function ApiKeyActions({ apiKey, usage }: ApiKeyActionsProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const [open, setOpen] = useState<"edit" | "rotate" | "revoke" | null>(null);
  const close = () => setOpen(null);
  const { mutateAsync } = useMutation(trpc.apiKeys.revoke.mutationOptions());
  const { name, lastUsedAt } = apiKey;
  const revoke = async () => {
    try {
      await mutateAsync({ id: apiKey.id });
      toast.success(t("apiKeys.revokedToast", { name }));
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "apiKeys" }]);
    }
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={t("action.menu", { name })}
            icon={<EllipsisVertical aria-hidden />}
            variant="quiet"
          />
        }
      >
        <MenuItem onClick={() => setOpen("edit")}>{t("apiKeys.edit")}</MenuItem>
        <MenuItem onClick={() => setOpen("rotate")}>{t("apiKeys.rotate")}</MenuItem>
        <MenuItem danger onClick={() => setOpen("revoke")}>
          {t("apiKeys.revoke")}
        </MenuItem>
      </Menu>
      <EditKeySheet apiKey={apiKey} open={open === "edit"} onClose={close} />
      <RotateKeyDialog apiKey={apiKey} open={open === "rotate"} onClose={close} />
      <ConfirmDialog
        danger
        open={open === "revoke"}
        onOpenChange={(next) => !next && close()}
        title={t("apiKeys.revokeTitle", { name })}
        description={t("apiKeys.revokeText")}
        confirmLabel={t("apiKeys.revoke")}
        cancelLabel={t("action.cancel")}
        onConfirm={revoke}
      >
        <div className="flex flex-col gap-2 rounded-sm bg-sunken p-3">
          <p className="font-medium">{t("apiKeys.stops")}</p>
          <ScopeWords scopes={apiKey.scopes} />
          <p className="text-small text-text-2">
            {lastUsedAt === null
              ? t("apiKeys.neverUsedText")
              : usage === null
                ? t.rich("apiKeys.lastUsedText", { ago: () => <Ago at={lastUsedAt} /> })
                : t.rich("apiKeys.usedText", {
                    requests: usage.reduce((sum, day) => sum + day.requests, 0),
                    count: usage.length,
                    ago: () => <Ago at={lastUsedAt} />,
                  })}
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
