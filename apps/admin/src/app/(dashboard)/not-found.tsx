import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <EmptyState
      kind="filtered"
      title={t("notFoundTitle")}
      description={t("notFoundText")}
      action={
        <Link href="/" className={buttonClass()}>
          {t("home")}
        </Link>
      }
    />
  );
}
