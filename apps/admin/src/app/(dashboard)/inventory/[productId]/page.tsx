import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { loadLedgerParams, toListMovementsInput } from "@/features/inventory/ledger-params";
import { StockItem } from "@/features/inventory/stock-item";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: await pageTitle(t("title")) };
}

export default async function StockItemPage({ params, searchParams }: PageProps<"/inventory/[productId]">) {
  const [{ productId }, ledger] = await Promise.all([params, loadLedgerParams(searchParams)]);
  const id = Id.safeParse(productId);
  if (!id.success) notFound();
  return (
    <Gate permission="inventory:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.products.get.queryOptions({ id: id.data })),
          client.prefetchQuery(trpc.inventory.stock.queryOptions({ productId: id.data })),
          client.prefetchQuery(trpc.inventory.movements.queryOptions(toListMovementsInput(id.data, ledger))),
          client.prefetchQuery(trpc.inventory.locations.queryOptions()),
        ]}
      >
        <StockItem productId={id.data} />
      </Prefetch>
    </Gate>
  );
}
