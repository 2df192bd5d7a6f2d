import type { z } from "zod";

/** A change that names one of its fields or more: a misspelt one alone would be answered as if it had been kept. */
export const withSomeField = <Shape extends z.ZodRawShape>(change: z.ZodObject<Shape>) =>
  change.refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: `name one field or more of: ${Object.keys(change.shape).join(", ")}`,
  });
