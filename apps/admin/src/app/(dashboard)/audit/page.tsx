import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { AuditList } from "@/features/audit/audit-list";
import { loadAuditListParams, toListAuditInput } from "@/features/audit/audit-list-params";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: await pageTitle(t("title")) };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const input = toListAuditInput(await loadAuditListParams(searchParams));
  return (
    <Gate permission="audit:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.audit.list.queryOptions(input)),
          client.prefetchQuery(trpc.audit.actors.queryOptions()),
        ]}
      >
        <AuditList />
      </Prefetch>
    </Gate>
  );
}
