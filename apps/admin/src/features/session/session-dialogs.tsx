"use client";

import { Button } from "@mizan/ui/button";
import { Dialog } from "@mizan/ui/dialog";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Questions } from "@/lib/questions";
import { StepUpForm } from "./step-up-form";

/** What may be asked at any moment: who sits there, and whether to sign in again. */
export function SessionDialogs({ questions }: { questions: Questions }) {
  const t = useTranslations("session");
  const tAction = useTranslations("action");
  const open = useSyncExternalStore(questions.subscribe, questions.current, () => null);
  return (
    <>
      <Dialog
        open={open === "confirm"}
        onOpenChange={(next) => !next && questions.answer(false)}
        title={t("confirmTitle")}
        description={t("confirmText")}
        closeLabel={tAction("cancel")}
      >
        <StepUpForm onDone={(confirmed) => questions.answer(confirmed)} />
      </Dialog>
      <Dialog
        open={open === "signedOut"}
        onOpenChange={(next) => !next && questions.dismiss()}
        title={t("endedTitle")}
        description={t("endedText")}
        closeLabel={tAction("close")}
        footer={
          <Button
            variant="primary"
            onClick={() => {
              window.open("/sign-in?reason=ended", "_blank", "noopener");
              questions.dismiss();
            }}
          >
            {t("signInBeside")}
          </Button>
        }
      />
    </>
  );
}
