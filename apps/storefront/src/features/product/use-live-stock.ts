"use client";

import { quantityFromNumber } from "@mizan/contracts/quantity-arithmetic";
import { useState } from "react";
import { useShopSocket } from "@/features/live/use-shop-socket";

/**
 * What is left of a product, from then on kept up to date.
 *
 * Units   basic units. Begins with what the page was made with, which may be minutes old.
 */
export function useLiveStock(productId: string, rendered: string, socketUrl: string): string {
  const [available, setAvailable] = useState(rendered);
  useShopSocket({
    socketUrl,
    listen: (socket) =>
      socket.on("inventory_update", (change) => {
        if (change.productId === productId) setAvailable(quantityFromNumber(change.available));
      }),
    enter: (socket) =>
      socket.emit("subscribe_inventory", productId, async () => {
        const { browserApi } = await import("@/features/live/browser-api");
        const stock = await browserApi.inventory.stock.query({ productId }).catch(() => null);
        if (stock) setAvailable(stock.available);
      }),
  });
  return available;
}
