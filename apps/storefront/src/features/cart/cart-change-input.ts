import { Id } from "@mizan/contracts/ids";
import { PositiveQuantity, Quantity } from "@mizan/contracts/quantity";
import { z } from "zod";
import type { CartChange } from "./cart-lines";

const line = { productId: Id, productUnitId: Id };

/** A change to a cart as it comes from a browser. */
export const CartChangeInput: z.ZodType<CartChange> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("add"), ...line, quantity: PositiveQuantity }),
  z.object({ type: z.literal("set"), ...line, quantity: Quantity }),
  z.object({ type: z.literal("remove"), ids: z.array(Id).min(1).max(200) }),
  z.object({ type: z.literal("clear") }),
]);
