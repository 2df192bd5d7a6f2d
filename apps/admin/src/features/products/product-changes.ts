import { type ProductField, type ProductValues, productFields } from "./product-form";

/** The value that a field of the editor stands for. */
export function fieldValue(values: ProductValues, field: ProductField): unknown {
  switch (field) {
    case "name.ar":
      return values.name.ar;
    case "name.en":
      return values.name.en;
    case "description.ar":
      return values.description.ar;
    case "description.en":
      return values.description.en;
    default:
      return values[field];
  }
}

const differs = (a: ProductValues, b: ProductValues, field: ProductField) =>
  JSON.stringify(fieldValue(a, field)) !== JSON.stringify(fieldValue(b, field));

/** The fields in which two states of the editor differ. */
export const changedFields = (from: ProductValues, to: ProductValues): ProductField[] =>
  productFields.filter((field) => differs(from, to, field));

/** A product value with one field taken from another. */
export function withField(target: ProductValues, source: ProductValues, field: ProductField): ProductValues {
  switch (field) {
    case "name.ar":
      return { ...target, name: { ...target.name, ar: source.name.ar } };
    case "name.en":
      return { ...target, name: { ...target.name, en: source.name.en } };
    case "description.ar":
      return { ...target, description: { ...target.description, ar: source.description.ar } };
    case "description.en":
      return { ...target, description: { ...target.description, en: source.description.en } };
    default:
      return { ...target, [field]: source[field] };
  }
}

/**
 * Puts my changes on top of what somebody else saved meanwhile.
 *
 * Shape  `merged`: theirs with my changes; `contested`: fields that both changed, differently (mine stand in `merged`).
 */
export function mergeChanges(base: ProductValues, mine: ProductValues, theirs: ProductValues) {
  const myChanges = changedFields(base, mine);
  const merged = myChanges.reduce((values, field) => withField(values, mine, field), theirs);
  const theirChanges = new Set(changedFields(base, theirs));
  const contested = myChanges.filter((field) => theirChanges.has(field) && differs(mine, theirs, field));
  return { merged, contested };
}
