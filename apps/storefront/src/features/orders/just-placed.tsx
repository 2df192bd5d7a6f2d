"use client";

import { useEffect } from "react";
import { cartStore } from "@/features/cart/cart-store";
import { forgetDraft } from "@/features/checkout/use-draft";

/** Puts away what the order was made from, in this tab and in the others. */
export function JustPlaced() {
  useEffect(() => {
    cartStore.forget();
    forgetDraft();
    // A refresh later on is a look at the order, not a confirmation of it.
    history.replaceState(history.state, "", location.pathname);
  }, []);
  return null;
}
