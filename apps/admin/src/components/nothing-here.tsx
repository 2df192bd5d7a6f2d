import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";

/** Instead of a page or a record that does not exist, or is not to be seen. */
export function NothingHere() {
  const t = useTranslations("errors");
  return (
    <>
      <h1 className="sr-only">{t("notFoundTitle")}</h1>
      <EmptyState
        kind="filtered"
        title={t("notFoundTitle")}
        description={t("notFoundText")}
        action={
          <NearLink href="/" className={buttonClass()}>
            {t("home")}
          </NearLink>
        }
      />
    </>
  );
}
