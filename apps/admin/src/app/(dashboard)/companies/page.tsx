import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { CompaniesPage } from "@/features/companies/companies-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("companies");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Gate permission="operator">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.companies.list.queryOptions())]}>
        <CompaniesPage />
      </Prefetch>
    </Gate>
  );
}
