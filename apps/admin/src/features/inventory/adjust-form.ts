import { AdjustReason, type AdjustStockInput } from "@mizan/contracts/inventory";
import { fromMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";
import { z } from "zod";
import { isBlank, readQuantity } from "../../lib/decimal-input";

/** A correction as its form holds it. */
export const AdjustForm = z
  .object({
    locationId: z.string().min(1),
    type: z.enum(["increment", "decrement", "count"]),
    quantity: z
      .string()
      .refine((typed) => !isBlank(typed), { error: "required", abort: true })
      .refine((typed) => readQuantity(typed) !== null, "quantity"),
    reason: AdjustReason,
    note: z.string().trim().max(500),
  })
  .refine(({ type, quantity }) => type === "count" || toMilli(readQuantity(quantity) ?? "1") > 0, {
    path: ["quantity"],
    message: "positive",
  });
export type AdjustForm = z.infer<typeof AdjustForm>;

/** The stock on hand that a correction would leave; null while the figure is not one. */
export function onHandAfter({ type, quantity }: Pick<AdjustForm, "type" | "quantity">, onHand: string) {
  const typed = readQuantity(quantity);
  if (typed === null) return null;
  const [before, change] = [toMilli(onHand), toMilli(typed)];
  return fromMilli(type === "count" ? change : type === "increment" ? before + change : before - change);
}

/** The form as the API takes it; `expectedOnHand` is the figure the form showed, so that a newer one is told first. */
export const toAdjustInput = (
  productId: string,
  { quantity, note, ...form }: AdjustForm,
  expectedOnHand: string,
): AdjustStockInput => ({
  ...form,
  productId,
  quantity: readQuantity(quantity) ?? "0",
  note: note === "" ? undefined : note,
  expectedOnHand,
});
