import type { AdjustReason } from "@mizan/contracts/inventory";

/** Which way a correction goes. */
export type AdjustType = "increment" | "decrement" | "count";

/** The reasons that make sense for each way; each is explained in the messages under `inventory.reasons`. */
export const reasonsFor: Record<AdjustType, readonly AdjustReason[]> = {
  increment: ["received", "found", "customer_return", "correction"],
  decrement: ["damage", "spoilage", "loss", "theft", "internal_use", "sample", "correction"],
  count: ["correction"],
};
