import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { RolesPage } from "@/features/roles/roles-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("roles");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Gate permission="staff:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.roles.list.queryOptions())]}>
        <RolesPage />
      </Prefetch>
    </Gate>
  );
}
