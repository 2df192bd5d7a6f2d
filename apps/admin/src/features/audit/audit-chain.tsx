"use client";

import type { AuditReport } from "@mizan/contracts/audit";
import { StatusBadge } from "@mizan/ui/badge";
import { Button } from "@mizan/ui/button";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** Asks whether the audit still is what was written, and says what came of it. */
export function AuditChain() {
  const t = useTranslations("audit.chain");
  const trpc = useTRPC();
  const problemText = useProblemText();
  const { data, mutate, isPending } = useMutation(
    trpc.audit.verify.mutationOptions({ onError: (error) => toast.error(problemText(error)) }),
  );
  return (
    <>
      <output aria-live="polite">{data && <Outcome report={data} />}</output>
      <Button icon={<ShieldCheck aria-hidden />} disabled={isPending} onClick={() => mutate()}>
        {isPending ? t("checking") : t("check")}
      </Button>
    </>
  );
}

function Outcome({ report: { entries, checkpoints, fault } }: { report: AuditReport }) {
  const t = useTranslations("audit.chain");
  if (!fault) return <StatusBadge tone="ok">{t("whole", { count: entries, checkpoints })}</StatusBadge>;
  return (
    <StatusBadge tone="bad">
      {fault.place === null
        ? t(`faults.${fault.fault}`)
        : t("faultAt", { fault: t(`faults.${fault.fault}`), place: fault.place })}
    </StatusBadge>
  );
}
