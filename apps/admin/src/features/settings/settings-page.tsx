"use client";

import { buttonClass } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { useTRPC } from "@/lib/trpc";
import { SettingsFields } from "./settings-fields";

/** How the store trades. */
export function SettingsPage() {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.settings.get.queryOptions());
  if (!data) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <Link href="/settings/security" className={buttonClass({ variant: "secondary" })}>
            {t("security.title")}
          </Link>
        }
      />
      <SettingsFields settings={data} />
    </>
  );
}
