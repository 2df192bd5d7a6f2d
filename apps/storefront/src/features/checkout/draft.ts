import { z } from "zod";
import { type CheckoutField, type CheckoutValues, checkoutFields } from "./checkout-values";

const Draft = z.object({
  /** Whose form it was: a customer's id, or `GUEST`. */
  owner: z.string(),
  /** The name of the try: sent, refreshed and sent again is still one order. */
  attempt: z.string().min(1),
  typed: z.partialRecord(z.enum(checkoutFields), z.string()),
});

/** What is kept of a form that is being filled in: what was typed, and nothing of what the shop had filled in. */
export type Draft = z.infer<typeof Draft>;

/** Owner of the form of somebody who is not signed in. */
export const GUEST = "guest";

/** Where something is: half of one place and half of another is none. */
const place: readonly CheckoutField[] = ["line1", "line2", "city"];

/** What differs from what the form was `filled` with. */
export function typedOver(filled: CheckoutValues, values: CheckoutValues): Draft["typed"] {
  const differs = (field: CheckoutField) => values[field] !== filled[field];
  const typed = checkoutFields.filter((field) =>
    place.includes(field) ? place.some(differs) : differs(field),
  );
  return Object.fromEntries(typed.map((field) => [field, values[field]]));
}

/** A draft as it was stored; null where there is none, or it is somebody else's. */
export function readDraft(stored: string | null, owner: string): Draft | null {
  try {
    const draft = Draft.safeParse(JSON.parse(stored ?? "null"));
    return draft.success && draft.data.owner === owner ? draft.data : null;
  } catch {
    return null;
  }
}
