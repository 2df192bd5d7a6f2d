"use client";

import { Code } from "@mizan/ui/bdi";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { Button } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { OrderStatusBadge, PaymentStatusBadge } from "@/components/status-badges";
import { Ago } from "@/components/when";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { OrderActions } from "./order-actions-bar";
import { OrderLines } from "./order-lines";
import { OrderSide } from "./order-side";
import { OrderTimeline } from "./order-timeline";

/** One order, kept up to date by the socket. */
export function OrderDetail({ id }: { id: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { data: order, error, refetch } = useQuery(trpc.orders.get.queryOptions({ id }));
  const mayMove = useCan("orders:write");

  if (!order) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={t("orders.title")}
            link={NearLink}
            items={[{ label: t("orders.title"), href: "/orders" }, { label: <Code>{order.code}</Code> }]}
          />
        }
        title={<bdi dir="ltr">{order.code}</bdi>}
        aside={
          <>
            <OrderStatusBadge status={order.status} />
            <PaymentStatusBadge status={order.paymentStatus} />
            <Ago at={order.placedAt} className="text-text-2" />
          </>
        }
        actions={
          <>
            <Button
              variant="quiet"
              icon={<Printer aria-hidden />}
              onClick={() => window.print()}
              data-print="hide"
            >
              {t("action.print")}
            </Button>
            {mayMove && <OrderActions order={order} />}
          </>
        }
      />
      <div className="grid gap-4 wide:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex min-w-0 flex-col gap-4">
          <OrderLines order={order} />
          <OrderTimeline order={order} />
        </div>
        <OrderSide order={order} />
      </div>
    </>
  );
}
