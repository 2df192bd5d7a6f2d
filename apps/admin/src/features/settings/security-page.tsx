"use client";

import { SecondFactorRule } from "@mizan/contracts/second-factor";
import { RadioGroup } from "@mizan/ui/choice";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { Section } from "@/components/section";
import { useProblemText } from "@/lib/problem-text";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";

/** What the company asks of its staff before it lets them in. */
export function SecurityPage() {
  const t = useTranslations("settings.security");
  const tAction = useTranslations("action");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const mayWrite = useCan("settings:write");
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(trpc.security.get.queryOptions());
  const save = useMutation(
    trpc.security.save.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.security.get.queryKey(), saved);
        toast.success(tAction("saved"));
      },
      onError: (failure) => {
        toast.error(problemText(failure));
        void refetch();
      },
    }),
  );
  if (!data) return <RecordPending error={error} retry={refetch} />;
  const change = (secondFactor: SecondFactorRule) => save.mutate({ secondFactor, version: data.version });
  const shown = save.isPending ? save.variables.secondFactor : data.secondFactor;
  return (
    <>
      <PageHeader title={t("title")} />
      <Section title={t("secondFactor")} help={t("secondFactorHelp")} className="max-w-4xl">
        <div className="flex flex-col gap-4">
          <RadioGroup
            aria-label={t("secondFactor")}
            items={SecondFactorRule.options.map((value) => ({
              value,
              label: t(`rules.${value}`),
              hint: t(`ruleHints.${value}`),
            }))}
            value={shown}
            disabled={!mayWrite || save.isPending}
            onValueChange={(rule) => (rule === "required" ? setAsking(true) : change(rule))}
          />
          <p className="text-text-2">{t("without", { count: data.staffWithout })}</p>
        </div>
      </Section>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("requireTitle")}
        description={t("requireText", { count: data.staffWithout })}
        confirmLabel={t("require")}
        cancelLabel={tAction("cancel")}
        onConfirm={() => change("required")}
      />
    </>
  );
}
