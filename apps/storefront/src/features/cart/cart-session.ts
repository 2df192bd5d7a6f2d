import "server-only";
import type { PricedCart } from "@mizan/contracts/orders";
import { cookies } from "next/headers";
import { visitorApi } from "@/lib/api";
import { isRefused } from "@/lib/api-problem";
import { env } from "@/lib/env";
import { CART_COOKIE, packCart, unpackCart } from "./cart-cookie";
import { applyCartChange, type CartChange, type CartLine } from "./cart-lines";
import { CART_SIZE_COOKIE } from "./cart-size-cookie";
import type { CartSnapshot } from "./cart-snapshot";

const MAX_AGE_SECONDS = 60 * 60 * 24 * 30;

/** The lines in this shopper's cookie. */
export async function readCart(): Promise<CartLine[]> {
  return unpackCart((await cookies()).get(CART_COOKIE)?.value);
}

/** Lines with names, prices and what stands in the way of buying them, as of now. */
export async function priceLines(lines: CartLine[]): Promise<PricedCart | null> {
  if (lines.length === 0) return null;
  const api = await visitorApi();
  return api.orders.priceCart.query({ lines });
}

/** The cart as the shopper sees it; an empty one when the cookie holds what no order may be. */
export async function readCartSnapshot(): Promise<CartSnapshot> {
  const lines = await readCart();
  try {
    return { lines, priced: await priceLines(lines) };
  } catch (error) {
    if (isRefused(error)) return { lines: [], priced: null };
    throw error;
  }
}

/**
 * Changes the cookie and gives the cart as it is then. Only where cookies may be written: actions and route handlers.
 *
 * Errors  those of pricing (`isRefused`), such as a total beyond what one order may be.
 */
export async function changeCart(change: CartChange): Promise<CartSnapshot> {
  const lines = applyCartChange(await readCart(), change);
  // Priced before it is kept: a change whose answer never comes is one that did not happen.
  const priced = await priceLines(lines);
  await writeCart(lines);
  return { lines, priced };
}

async function writeCart(lines: CartLine[]): Promise<void> {
  const jar = await cookies();
  const shared = { path: "/", sameSite: "lax", secure: env.storeUrl.startsWith("https:") } as const;
  const maxAge = lines.length > 0 ? MAX_AGE_SECONDS : 0;
  jar.set(CART_COOKIE, packCart(lines), { ...shared, maxAge, httpOnly: true });
  jar.set(CART_SIZE_COOKIE, String(lines.length), { ...shared, maxAge });
}
