"use client";

import { Button } from "@mizan/ui/button";
import { ErrorState } from "@mizan/ui/empty-state";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";

interface RenderFailureProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Instead of a page that could not be rendered. The digest finds the error in this app's log. */
export function RenderFailure({ error, reset }: RenderFailureProps) {
  const t = useTranslations();
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      title={t("errors.title")}
      description={t("errors.UNAVAILABLE")}
      requestId={error.digest ? { label: t("errors.requestId"), value: error.digest } : undefined}
      retry={<Button onClick={retry}>{t("action.retry")}</Button>}
    />
  );
}
