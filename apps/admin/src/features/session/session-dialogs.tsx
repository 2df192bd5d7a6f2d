"use client";

import { Button } from "@mizan/ui/button";
import { Dialog } from "@mizan/ui/dialog";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Questions } from "@/lib/session/questions";
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
      <Elsewhere
        open={open === "signedOut"}
        title={t("endedTitle")}
        text={t("endedText")}
        label={t("signInBeside")}
        onGo={() => window.open("/sign-in?reason=ended", "_blank", "noopener")}
        onClose={() => questions.dismiss()}
      />
      <Elsewhere
        open={open === "enrol"}
        title={t("enrolTitle")}
        text={t("enrolText")}
        label={t("enrolBeside")}
        onGo={() => window.open("/enrol", "_blank", "noopener")}
        onClose={() => questions.dismiss()}
      />
      <Elsewhere
        open={open === "moved"}
        title={t("movedTitle")}
        text={t("movedText")}
        label={t("loadAgain")}
        // A record of the one company is none of the other.
        onGo={() => window.location.assign("/start")}
        onClose={() => questions.dismiss()}
      />
    </>
  );
}

interface ElsewhereProps {
  open: boolean;
  title: string;
  text: string;
  label: string;
  onGo: () => void;
  onClose: () => void;
}

/** That this page goes no further as it is, and where it does. */
function Elsewhere({ open, title, text, label, onGo, onClose }: ElsewhereProps) {
  const tAction = useTranslations("action");
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={text}
      closeLabel={tAction("close")}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            onGo();
            onClose();
          }}
        >
          {label}
        </Button>
      }
    />
  );
}
