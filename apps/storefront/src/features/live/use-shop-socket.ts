"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ShopSocket, SocketPurpose } from "./shop-socket";
import { whenIdle } from "./when-idle";

/** Holds a socket open while the component is on the page and the tab has been idle once; says whether it is live. */
export function useShopSocket({
  socketUrl,
  orderToken,
  ...purpose
}: Omit<SocketPurpose, "onDisconnect">): boolean {
  const [isLive, setLive] = useState(false);
  const listen = useEffectEvent(purpose.listen);
  const enter = useEffectEvent(purpose.enter);

  useEffect(() => {
    let socket: ShopSocket | null = null;
    let isGone = false;
    const cancel = whenIdle(async () => {
      const { openShopSocket } = await import("./shop-socket");
      if (isGone) return;
      socket = openShopSocket({
        socketUrl,
        orderToken,
        listen: (opened) => listen(opened),
        enter: (opened) => {
          enter(opened);
          setLive(true);
        },
        onDisconnect: () => setLive(false),
      });
    });
    return () => {
      isGone = true;
      cancel();
      socket?.disconnect();
    };
  }, [socketUrl, orderToken]);

  return isLive;
}
