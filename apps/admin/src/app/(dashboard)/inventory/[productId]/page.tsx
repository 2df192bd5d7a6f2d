import { Id } from "@mizan/contracts/ids";
import { pickText } from "@mizan/contracts/pick-text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { loadLedgerParams, toListMovementsInput } from "@/features/inventory/ledger-params";
import { StockItem } from "@/features/inventory/stock-item";
import { recordTitle } from "@/lib/record-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata({ params }: PageProps<"/inventory/[productId]">): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("inventory"), params]);
  return {
    title: await recordTitle(t("title"), async (client, locale) =>
      pickText((await client.products.get.query({ id: given.productId })).name, locale),
    ),
  };
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
