import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { OrderDetail } from "@/features/orders/order-detail";
import { recordTitle } from "@/lib/record-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata({ params }: PageProps<"/orders/[id]">): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("orders"), params]);
  return {
    title: await recordTitle(
      t("number"),
      async (client) => (await client.orders.get.query({ id: given.id })).code,
    ),
  };
}

export default async function OrderPage({ params }: PageProps<"/orders/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Gate permission="orders:read">
      <Prefetch
        load={(trpc, client) => [client.prefetchQuery(trpc.orders.get.queryOptions({ id: id.data }))]}
      >
        <OrderDetail id={id.data} />
      </Prefetch>
    </Gate>
  );
}
