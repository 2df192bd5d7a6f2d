"use client";

import { EmptyState } from "@mizan/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { SecondFactorSection } from "@/features/second-factor/second-factor-section";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { AboutSection } from "./about-section";
import { PasswordSection } from "./password-section";
import { PreferencesSection } from "./preferences-section";
import { SessionsSection } from "./sessions-section";
import { ShortcutsSection } from "./shortcuts-section";

/** Who one is in the shop, how one likes the admin, and what lets one in. A visitor's account is in their own company. */
export function ProfilePage() {
  const t = useTranslations("profile");
  const { visit } = useProfile();
  if (visit === null) return <OwnProfile />;
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState kind="done" title={t("atHome")} />
    </>
  );
}

function OwnProfile() {
  const t = useTranslations("profile");
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.staff.own.queryOptions());
  if (!data) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="flex max-w-4xl flex-col gap-4">
        <AboutSection own={data} />
        <PreferencesSection own={data} />
        <ShortcutsSection own={data} />
        <PasswordSection />
        <SecondFactorSection />
        <SessionsSection />
      </div>
    </>
  );
}
