"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { isRefused, orWait } from "@/lib/api-problem";
import { CartChangeInput } from "./cart-change-input";
import { changeCart } from "./cart-session";

/**
 * Changes the cart from a plain form, for browsers that run no scripts; where they run, `cart-store.ts` takes over.
 *
 * Buttons named `quantity` come after a field of that name, so the last value is the one that was meant.
 */
export async function changeCartByForm(form: FormData): Promise<void> {
  const change = CartChangeInput.safeParse({
    type: form.get("type"),
    productId: form.get("productId"),
    productUnitId: form.get("productUnitId"),
    quantity: form.getAll("quantity").at(-1),
    ids: form.getAll("ids"),
  });
  // Whoever has to wait reads so on the page of the cart, which asks for the same allowance.
  if (change.success) await orWait(changeCart(change.data)).catch(keepAsItWas);
  redirect({ href: "/cart", locale: await getLocale() });
}

/** A change that the shop refuses is not made: the cart is shown as it is. */
function keepAsItWas(error: unknown): void {
  if (!isRefused(error)) throw error;
}
