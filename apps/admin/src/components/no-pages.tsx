import "server-only";
import type { Profile } from "@mizan/contracts/identity";
import { pickText } from "@mizan/contracts/pick-text";
import { EmptyState } from "@mizan/ui/empty-state";
import { getTranslations } from "next-intl/server";
import { requestLocale } from "@/lib/i18n-request";

/** The start of somebody whose role opens no page, as a courier's does: why it is empty, and what to do about it. */
export async function NoPages({ profile: { roleName } }: { profile: Profile }) {
  const [t, locale] = await Promise.all([getTranslations("errors"), requestLocale()]);
  return (
    <>
      <h1 className="sr-only">{t("noPagesTitle")}</h1>
      <EmptyState
        kind="first"
        drawing="scooter"
        title={t("noPagesTitle")}
        description={
          roleName ? t("noPagesText", { role: pickText(roleName, locale) }) : t("noPagesWithoutRole")
        }
      />
    </>
  );
}
