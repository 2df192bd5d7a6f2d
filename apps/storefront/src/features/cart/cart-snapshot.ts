import type { PricedCart } from "@mizan/contracts/orders";
import type { CartLine } from "./cart-lines";

/** The cart as the server last told it; `priced` is null for an empty one. */
export interface CartSnapshot {
  lines: CartLine[];
  priced: PricedCart | null;
}

export type PricedLine = PricedCart["lines"][number];
export type CartProblem = NonNullable<PricedLine["problem"]>;
