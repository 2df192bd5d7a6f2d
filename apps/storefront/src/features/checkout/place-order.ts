"use server";

import { createHash, randomUUID } from "node:crypto";
import type { Locale } from "@mizan/contracts/localized-text";
import type { Order, PricedCart } from "@mizan/contracts/orders";
import { getLocale } from "next-intl/server";
import { changeCart, priceLines, readCart } from "@/features/cart/cart-session";
import { largestQuantity } from "@/features/quantity/quantity-stepping";
import { auth, closeSession } from "@/features/session/session";
import { redirect } from "@/i18n/navigation";
import { customerApi, visitorApi } from "@/lib/api";
import { isSignedOut, problemOf } from "@/lib/api-problem";
import { checkValues, readValues } from "./check-values";
import type { CheckoutFailure, CheckoutState } from "./checkout-state";
import type { CheckoutValues } from "./checkout-values";
import { changesSince, readSeenCart, type SeenCart } from "./seen-cart";

/** Answers the checkout form: places the order and leads to its page, or says what stands in the way. */
export async function placeOrder(former: CheckoutState, form: FormData): Promise<CheckoutState> {
  const values = readValues(form);
  const state: CheckoutState = { ...former, values, errors: {}, changes: [], failure: null };
  const attempt = String(form.get("attempt") || former.attempt);
  if (form.get("intent") === "adjust") return { ...state, priced: await adjustCart() };

  const errors = checkValues(values);
  if (Object.keys(errors).length > 0) return { ...state, attempt, errors };

  const locale = await getLocale();
  const seen = readSeenCart(form.get("seen"));
  let order: Order;
  try {
    order = await sendOrder(values, seen, attempt, locale);
    await changeCart({ type: "clear" });
  } catch (error) {
    return { ...state, ...(await explain(error, seen, attempt)) };
  }
  return redirect({ href: `/orders/${order.trackingToken}?new=1`, locale });
}

async function sendOrder(
  values: CheckoutValues,
  seen: SeenCart | null,
  attempt: string,
  locale: Locale,
): Promise<Order> {
  const { phone, name, email, line1, line2, city, notes } = values;
  const lines = (await readCart()).map((line) => ({
    ...line,
    expectedPriceMinor: seen?.prices[line.productUnitId],
  }));
  const wish = {
    lines,
    contact: { name, phone, email: email || null },
    shippingAddress: { line1, line2, city },
    paymentMethod: "cod",
    notes,
    locale,
    expectedTotalMinor: seen?.totalMinor,
  } as const;
  const contents = createHash("sha256").update(JSON.stringify(wish)).digest("base64url");
  const claims = await auth();
  const api = claims ? await customerApi(claims) : await visitorApi();
  return api.orders.place.mutate({ ...wish, idempotencyKey: `${attempt}.${contents}` });
}

type Explanation = Pick<CheckoutState, "attempt" | "failure"> &
  Partial<Pick<CheckoutState, "priced" | "changes">>;

/** What a shopper can do about an order that was not taken. */
async function explain(error: unknown, seen: SeenCart | null, attempt: string): Promise<Explanation> {
  const problem = problemOf(error);
  const failed = (type: CheckoutFailure, reference: string | null): Explanation["failure"] => ({
    type,
    reference,
  });
  if (
    !problem ||
    problem.code === "INTERNAL" ||
    problem.code === "UNAVAILABLE" ||
    problem.code === "TIMEOUT"
  ) {
    console.error("An order could not be sent", error);
    // It may have been placed all the same: the next try must be the same one.
    return { attempt, failure: failed("unreachable", problem?.instance ?? null) };
  }
  if (isSignedOut(error)) {
    // The next try is a guest's, unless they sign in again.
    await closeSession();
    return { attempt, failure: failed("signedOut", null) };
  }
  if (problem.code === "RATE_LIMITED") return { attempt, failure: failed("limited", problem.instance) };

  const priced = await readCart()
    .then(priceLines)
    .catch(() => null);
  const changes = priced && seen ? changesSince(seen, priced) : [];
  return {
    attempt: randomUUID(),
    priced,
    changes,
    failure: changes.length > 0 ? null : failed("refused", problem.instance),
  };
}

/** Takes what is there: less where the stock is short, and nothing of what is not sold. */
async function adjustCart(): Promise<PricedCart | null> {
  const priced = await priceLines(await readCart());
  if (priced?.missing.length) await changeCart({ type: "remove", ids: priced.missing });
  for (const line of priced?.lines ?? []) {
    if (line.problem === null) continue;
    const { productId, productUnitId, available } = line;
    const quantity = line.problem === "product.unavailable" ? "0" : (largestQuantity(line, available) ?? "0");
    await changeCart({ type: "set", productId, productUnitId, quantity });
  }
  return priceLines(await readCart());
}
