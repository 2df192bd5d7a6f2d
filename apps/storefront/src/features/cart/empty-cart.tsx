import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

/** Instead of a cart with nothing in it. */
export function EmptyCart() {
  const t = useTranslations("cart");
  return (
    <EmptyState
      kind="first"
      title={t("empty")}
      description={t("emptyHelp")}
      action={
        <Link href="/" className={buttonClass({ variant: "primary" })}>
          {t("browse")}
        </Link>
      }
    />
  );
}
