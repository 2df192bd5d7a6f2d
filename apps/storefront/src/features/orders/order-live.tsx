"use client";

import type { OrderStatus } from "@mizan/contracts/order-status";
import { LiveRegion } from "@mizan/ui/assistive";
import { LiveChip } from "@mizan/ui/live-chip";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useShopSocket } from "@/features/live/use-shop-socket";
import { useRouter } from "@/i18n/navigation";

/** How often the page asks by itself while its socket is not open. */
const POLL_MS = 30_000;

interface OrderLiveProps {
  orderId: string;
  code: string;
  status: OrderStatus;
  token: string;
  socketUrl: string;
}

/**
 * Keeps an order's page up to date: the socket tells that something changed, the page asks what. Where no socket
 * opens, the page asks by the clock.
 */
export function OrderLive({ orderId, code, status, token, socketUrl }: OrderLiveProps) {
  const t = useTranslations("order");
  const router = useRouter();
  const isLive = useShopSocket({
    socketUrl,
    orderToken: token,
    listen: (socket) => socket.on("order_status", () => router.refresh()),
    enter: (socket) => socket.emit("subscribe_order", orderId, () => router.refresh()),
  });

  useEffect(() => {
    if (isLive) return;
    const poll = setInterval(() => document.visibilityState === "visible" && router.refresh(), POLL_MS);
    return () => clearInterval(poll);
  }, [isLive, router]);

  const words = { live: t("live"), reconnecting: t("reconnecting"), paused: t("reconnecting") };
  return (
    <>
      <LiveChip state={isLive ? "live" : "reconnecting"} labels={words} />
      <LiveRegion>{t("statusChanged", { code, status: t(`statuses.${status}`) })}</LiveRegion>
    </>
  );
}
