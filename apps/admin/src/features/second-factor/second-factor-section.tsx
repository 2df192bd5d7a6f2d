"use client";

import { Button } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { Section } from "@/components/section";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { RecoveryCodes } from "./recovery-codes";
import { SetUpSecondFactor } from "./set-up-second-factor";

/** One's own second factor: whether there is one, new recovery codes, and taking it away. */
export function SecondFactorSection() {
  const t = useTranslations("secondFactor");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(trpc.secondFactor.own.queryOptions());
  const reload = () => queryClient.invalidateQueries(trpc.secondFactor.own.queryFilter());
  return (
    <Section title={t("title")} help={t("help")}>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data?.state === "active" ? (
        <ActiveFactor
          left={data.recoveryCodesLeft}
          isRequired={data.rule === "required"}
          onChanged={reload}
        />
      ) : (
        data && <SetUpSecondFactor onDone={() => void reload()} />
      )}
    </Section>
  );
}

interface ActiveFactorProps {
  left: number;
  isRequired: boolean;
  onChanged: () => Promise<void>;
}

function ActiveFactor({ left, isRequired, onChanged }: ActiveFactorProps) {
  const t = useTranslations("secondFactor");
  const tAction = useTranslations("action");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const onError = (error: unknown) => void toast.error(problemText(error));
  const replace = useMutation(trpc.secondFactor.replaceRecoveryCodes.mutationOptions({ onError }));
  const disable = useMutation(trpc.secondFactor.disable.mutationOptions({ onError }));
  if (replace.data)
    return (
      <RecoveryCodes
        codes={replace.data.recoveryCodes}
        onKept={() => {
          replace.reset();
          void onChanged();
        }}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <p>{t("active", { count: left })}</p>
      <div className="flex flex-wrap gap-2">
        <Button loading={replace.isPending} onClick={() => replace.mutate()}>
          {t("newCodes")}
        </Button>
        <ConfirmDialog
          trigger={<Button>{t("remove")}</Button>}
          title={t("removeTitle")}
          description={t(isRequired ? "removeRequired" : "removeText")}
          confirmLabel={t("remove")}
          cancelLabel={tAction("cancel")}
          danger
          onConfirm={async () => {
            // The dialog that may have to ask for the password must not stand under this one.
            disable.mutate(undefined, {
              onSuccess: () => (isRequired ? window.location.assign("/enrol") : void onChanged()),
            });
          }}
        />
      </div>
    </div>
  );
}
