import type { CustomerAddress } from "@mizan/contracts/addresses";
import type { CheckoutValues } from "./checkout-values";

/** What the form says of an address; nothing where there is none. */
export const addressValues = (
  address: CustomerAddress | undefined,
): Pick<CheckoutValues, "line1" | "line2" | "city" | "notes"> => ({
  line1: address?.line1 ?? "",
  line2: address?.line2 ?? "",
  city: address?.city ?? "",
  notes: address?.notes ?? "",
});

/** Whether the form has this address; what the courier is told may differ. */
export const isSameAddress = (
  { line1, line2, city }: CustomerAddress,
  values: Pick<CheckoutValues, "line1" | "line2" | "city">,
): boolean => values.line1 === line1 && values.line2 === line2 && values.city === city;
