import { Id } from "@mizan/contracts/ids";
import { z } from "zod";

/** `/:id` */
export const ById = z.object({ id: Id });

/** `/:productId` */
export const ByProductId = z.object({ productId: Id });

/** `/:slug` */
export const BySlug = z.object({ slug: z.string().min(1).max(120) });
