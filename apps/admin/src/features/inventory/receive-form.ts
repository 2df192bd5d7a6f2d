import type { ReceiveStockInput } from "@mizan/contracts/inventory";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import { z } from "zod";
import { isBlank, readQuantity } from "../../lib/decimal-input";

/** A line of a delivery: a product, one of its selling units or its counting unit, and how many. */
export interface ReceiptLine {
  productId: string;
  name: LocalizedText;
  units: { id: string; name: LocalizedText }[];
  productUnitId: string;
  quantity: string;
}

const isQuantity = (typed: string) => {
  const quantity = readQuantity(typed);
  return quantity !== null && Number(quantity) > 0;
};

/** What the sheet checks before it asks the API. */
export const ReceiveForm = z.object({
  locationId: z.string().min(1),
  note: z.string().trim().max(500),
  lines: z
    .array(
      z.object({
        productId: z.string(),
        name: z.object({ ar: z.string(), en: z.string() }),
        units: z.array(z.object({ id: z.string(), name: z.object({ ar: z.string(), en: z.string() }) })),
        productUnitId: z.string(),
        quantity: z
          .string()
          .refine((typed) => !isBlank(typed), { error: "required", abort: true })
          .refine(isQuantity, "quantity"),
      }),
    )
    .min(1)
    .max(500),
});
export type ReceiveForm = z.infer<typeof ReceiveForm>;

/** The sheet's values as the API takes them. */
export const toReceiveInput = ({ locationId, note, lines }: ReceiveForm): ReceiveStockInput => ({
  locationId,
  note: note === "" ? undefined : note,
  lines: lines.map(({ productId, productUnitId, quantity }) => ({
    productId,
    productUnitId,
    quantity: readQuantity(quantity) ?? "0",
  })),
});
