import { z } from "zod";

/** How a product's stock stands beside its reorder point. */
export const StockState = z.enum(["in", "low", "out"]);
export type StockState = z.infer<typeof StockState>;
