import { z } from "zod";
import type { Transitions } from "./state-machine";

/** Where a product stands; shoppers see only `published`. */
export const ProductStatus = z.enum(["draft", "published", "archived"]);
export type ProductStatus = z.infer<typeof ProductStatus>;

/** Source: seeds/002 "Product Status Flow". The database holds the same arrows in `product_transition_legal`. */
export const productTransitions: Transitions<ProductStatus> = {
  draft: ["published"],
  published: ["archived", "draft"],
  archived: ["draft"],
};
