import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { SecurityPage } from "@/features/settings/security-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.security");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Gate permission="settings:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.security.get.queryOptions())]}>
        <SecurityPage />
      </Prefetch>
    </Gate>
  );
}
