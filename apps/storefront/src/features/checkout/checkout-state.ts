import type { PricedCart } from "@mizan/contracts/orders";
import type { CartChangeNotice } from "./cart-change-notice";
import type { FieldErrors } from "./check-values";
import type { CheckoutValues } from "./checkout-values";

/** Why an order was not placed although nothing is wrong with the form. */
export type CheckoutFailure = "unreachable" | "refused" | "limited" | "signedOut";

/** What stands on the checkout page after a try. */
export interface CheckoutState {
  values: CheckoutValues;
  errors: FieldErrors;
  /** What changed in the cart since it was looked at. */
  changes: CartChangeNotice[];
  failure: { type: CheckoutFailure; reference: string | null } | null;
  /** The cart as it is now; null as long as the one the page was made with holds. */
  priced: PricedCart | null;
  /**
   * Names this try. The same try with the same contents is one order, however often it is sent; once the shop has
   * refused, the next is another one, since a refusal is remembered under its name too.
   */
  attempt: string;
}
