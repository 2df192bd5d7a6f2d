"use client";

import type { OrderStatus, PaymentStatus } from "@mizan/contracts/order-status";
import type { ProductStatus } from "@mizan/contracts/product-status";
import type { StockState } from "@mizan/contracts/stock-state";
import { type Shape, StatusBadge, type Tone } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";

interface Look {
  tone: Tone;
  shape?: Shape;
}

const orderLook: Record<OrderStatus, Look> = {
  pending: { tone: "info", shape: "empty" },
  confirmed: { tone: "info" },
  processing: { tone: "warn", shape: "half" },
  shipped: { tone: "warn", shape: "half" },
  delivered: { tone: "ok" },
  completed: { tone: "ok" },
  cancelled: { tone: "mute", shape: "cross" },
  refunded: { tone: "bad" },
};

/** Tone and shape of an order's state, where a timeline shows it without the word. */
export const orderStatusLook = (status: OrderStatus): Look => orderLook[status];

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const t = useTranslations("status.order");
  return <StatusBadge {...orderLook[status]}>{t(status)}</StatusBadge>;
}

const productLook: Record<ProductStatus, Look> = {
  draft: { tone: "mute" },
  published: { tone: "ok" },
  archived: { tone: "mute", shape: "cross" },
};

export function ProductStatusBadge({ status }: { status: ProductStatus }) {
  const t = useTranslations("status.product");
  return <StatusBadge {...productLook[status]}>{t(status)}</StatusBadge>;
}

const paymentLook: Record<PaymentStatus, Look> = {
  pending: { tone: "mute" },
  paid: { tone: "ok" },
  failed: { tone: "bad" },
  refunded: { tone: "mute", shape: "cross" },
  partially_refunded: { tone: "warn", shape: "half" },
};

export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  const t = useTranslations("status.payment");
  return <StatusBadge {...paymentLook[status]}>{t(status)}</StatusBadge>;
}

const stockLook: Record<StockState, Look> = {
  in: { tone: "ok" },
  low: { tone: "warn" },
  out: { tone: "bad" },
};

export function StockStateBadge({ state }: { state: StockState }) {
  const t = useTranslations("status.stock");
  return <StatusBadge {...stockLook[state]}>{t(state)}</StatusBadge>;
}
