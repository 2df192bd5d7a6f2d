import { z } from "zod";

/** Where an input names something by its id: the keys that lead there, 0 for the first of a list. */
export type IdPlace = (string | 0)[];

interface JsonSchema {
  format?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** All places of a schema that hold ids. */
export function idPlaces(schema: z.ZodType): IdPlace[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  const places = new Map<string, IdPlace>();
  const walk = (node: JsonSchema, place: IdPlace) => {
    if (node.format === "uuid") places.set(place.join("."), place);
    for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, [...place, key]);
    if (node.items) walk(node.items, [...place, 0]);
    for (const child of [node.anyOf, node.oneOf, node.allOf].flatMap((some) => some ?? []))
      walk(child, place);
  };
  walk(root, []);
  return [...places.values()];
}

/** The input with an id put into a place; what leads there is made where it is missing. */
export function withId(input: unknown, [key, ...rest]: IdPlace, id: string): unknown {
  if (key === undefined) return id;
  if (key === 0) {
    const list = Array.isArray(input) ? input : [];
    return [withId(list[0], rest, id), ...list.slice(1)];
  }
  const fields = typeof input === "object" && input !== null ? input : {};
  return { ...fields, [key]: withId(Reflect.get(fields, key), rest, id) };
}
