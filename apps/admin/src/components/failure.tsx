"use client";

import { Button } from "@mizan/ui/button";
import { ErrorState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";

/** Instead of what could not be shown: what happened, the id to quote, and another try. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslations();
  const problemText = useProblemText();
  const { requestId } = problemOf(error);
  return (
    <ErrorState
      title={t("errors.title")}
      description={problemText(error)}
      requestId={requestId === null ? undefined : { label: t("errors.requestId"), value: requestId }}
      retry={retry && <Button onClick={retry}>{t("action.retry")}</Button>}
    />
  );
}
