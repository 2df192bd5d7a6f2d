import { validation } from "@mizan/contracts/errors";
import { z } from "zod";

/** `fields=id,price` of a list or a resource: only these members are answered. */
export const Fields = z
  .string()
  .max(500)
  .transform((text) => text.split(",").filter(Boolean))
  .optional()
  .meta({ description: "Only these members of each item, separated by commas", examples: ["id,price"] });

/**
 * What cuts an answer down to the fields that were asked for.
 *
 * Errors  VALIDATION that names a field which the answer does not have.
 */
export function projection(answer: z.ZodType, query: unknown): (body: unknown) => unknown {
  const wanted = wantedFields(query);
  if (!wanted) return (body) => body;
  const known = itemFields(answer);
  const unknown = wanted.filter((field) => !known.includes(field));
  if (unknown.length > 0)
    throw validation(
      unknown.map((path) => ({ path: `fields.${path}`, code: "unknown", message: "No such field" })),
    );
  const pick = (item: unknown) =>
    isRecord(item)
      ? Object.fromEntries(wanted.filter((key) => key in item).map((key) => [key, item[key]]))
      : item;
  return (body) => {
    if (Array.isArray(body)) return body.map(pick);
    return isRecord(body) && Array.isArray(body.data) ? { ...body, data: body.data.map(pick) } : pick(body);
  };
}

function wantedFields(query: unknown): string[] | null {
  const fields = isRecord(query) ? query.fields : undefined;
  return Array.isArray(fields) && fields.length > 0 ? fields.map(String) : null;
}

/** The members of a resource, of a list's items, or of a page's items. */
function itemFields(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) return itemFields(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  const { data } = schema.shape;
  return data instanceof z.ZodType && "nextCursor" in schema.shape
    ? itemFields(data)
    : Object.keys(schema.shape);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
