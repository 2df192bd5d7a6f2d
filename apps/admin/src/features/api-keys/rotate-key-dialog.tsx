"use client";

import type { ApiKey } from "@mizan/contracts/api-keys";
import { Button } from "@mizan/ui/button";
import { RadioGroup } from "@mizan/ui/choice";
import { Dialog } from "@mizan/ui/dialog";
import { FieldGroup } from "@mizan/ui/field";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { SecretOnce } from "./secret-once";

interface RotateKeyDialogProps {
  apiKey: ApiKey;
  open: boolean;
  onClose: () => void;
}

/** For how long the old secret may go on. Units: hours. */
const overlaps = ["24", "168", "1", "0"] as const;

/** Exchanges a key's secret: for how long the old one goes on, then the new one, once. */
export function RotateKeyDialog({ apiKey, open, onClose }: RotateKeyDialogProps) {
  const t = useTranslations();
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      shownOnce={secret !== null}
      title={t("apiKeys.rotateTitle", { name: apiKey.name })}
      closeLabel={t("action.close")}
    >
      {open && secret === null && <RotateKey apiKey={apiKey} onRotated={setSecret} onClose={close} />}
      {open && secret !== null && <SecretOnce secret={secret} onClose={close} />}
    </Dialog>
  );
}

interface RotateKeyProps extends Omit<RotateKeyDialogProps, "open"> {
  onRotated: (secret: string) => void;
}

function RotateKey({ apiKey, onRotated, onClose }: RotateKeyProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>("24");
  const { mutate, isPending } = useMutation(
    trpc.apiKeys.rotate.mutationOptions({
      onSuccess: (rotated) => onRotated(rotated.secret),
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => refresh([{ path: "apiKeys" }]),
    }),
  );
  return (
    <div className="flex flex-col gap-5">
      <p className="text-text-2">{t(apiKey.former ? "apiKeys.rotateAgainText" : "apiKeys.rotateText")}</p>
      <FieldGroup legend={t("apiKeys.overlap")}>
        <RadioGroup
          items={overlaps.map((hours) => ({
            value: hours,
            label: t(`apiKeys.overlaps.${hours}`),
            hint: hours === "0" ? t("apiKeys.overlapNone") : undefined,
          }))}
          value={overlap}
          onValueChange={setOverlap}
        />
      </FieldGroup>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button
          variant="primary"
          loading={isPending}
          onClick={() => mutate({ id: apiKey.id, overlapHours: Number(overlap) })}
        >
          {t("apiKeys.rotate")}
        </Button>
      </div>
    </div>
  );
}
