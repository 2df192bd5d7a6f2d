"use client";

import { useSyncExternalStore } from "react";
import { type CartState, cartStore } from "./cart-store";

/** The cart of this tab. */
export const useCart = (): CartState =>
  useSyncExternalStore(cartStore.subscribe, cartStore.getState, cartStore.getServerState);
