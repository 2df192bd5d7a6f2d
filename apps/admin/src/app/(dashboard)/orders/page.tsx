import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { OrderList } from "@/features/orders/order-list";
import { loadOrderListParams, toListOrdersInput, workCounts } from "@/features/orders/order-list-params";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: await pageTitle(t("title")) };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const input = toListOrdersInput(await loadOrderListParams(searchParams));
  return (
    <Gate permission="orders:read">
      <Prefetch
        load={(trpc, client) =>
          [input, ...workCounts].map((wanted) => client.prefetchQuery(trpc.orders.list.queryOptions(wanted)))
        }
      >
        <OrderList />
      </Prefetch>
    </Gate>
  );
}
