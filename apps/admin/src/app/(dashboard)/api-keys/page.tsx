import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { ApiKeysPage } from "@/features/api-keys/api-keys-page";
import { USAGE_DAYS } from "@/features/api-keys/usage-days";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiKeys");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Gate permission="api_keys:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.apiKeys.list.queryOptions()),
          client.prefetchQuery(trpc.apiKeys.usage.queryOptions({ days: USAGE_DAYS })),
        ]}
      >
        <ApiKeysPage />
      </Prefetch>
    </Gate>
  );
}
