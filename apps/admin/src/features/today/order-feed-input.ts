import type { ListOrdersInput } from "@mizan/contracts/orders";

/** The latest orders that Today follows. */
export const feedInput: Partial<ListOrdersInput> = { limit: 8, sort: "newest" };
