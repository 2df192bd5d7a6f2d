import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { InventoryList } from "@/features/inventory/inventory-list";
import { loadInventoryListParams, toListInventoryInput } from "@/features/inventory/inventory-list-params";
import { requestLocale } from "@/lib/i18n-request";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: await pageTitle(t("title")) };
}

export default async function InventoryPage({ searchParams }: PageProps<"/inventory">) {
  const [params, locale] = await Promise.all([loadInventoryListParams(searchParams), requestLocale()]);
  return (
    <Gate permission="inventory:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.inventory.list.queryOptions(toListInventoryInput(params, locale))),
          client.prefetchQuery(trpc.inventory.exceptions.queryOptions()),
          client.prefetchQuery(trpc.inventory.locations.queryOptions()),
          client.prefetchQuery(trpc.categories.tree.queryOptions()),
        ]}
      >
        <InventoryList />
      </Prefetch>
    </Gate>
  );
}
