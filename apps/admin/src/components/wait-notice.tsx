import { buttonClass } from "@mizan/ui/button";
import { ErrorState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";

/** Instead of a page whose reader has asked too often: when it can be asked for again, and the way to do so. */
export function WaitNotice({ seconds }: { seconds: number }) {
  const t = useTranslations();
  return (
    <>
      <h1 className="sr-only">{t("errors.limitedTitle")}</h1>
      <ErrorState
        title={t("errors.limitedTitle")}
        description={t("errors.limitedText", { count: seconds })}
        retry={
          // biome-ignore lint/a11y/useValidAnchor: an empty address is this very page again
          <a href="" className={buttonClass()}>
            {t("action.retry")}
          </a>
        }
      />
    </>
  );
}
