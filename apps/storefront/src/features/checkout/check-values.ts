import { z } from "zod";
import { type CheckoutField, type CheckoutValues, checkoutFields } from "./checkout-values";

/** What is wrong with a field, as a key of the messages. */
export type FieldError = "phone" | "name" | "email" | "line1" | "city" | "tooLong";
export type FieldErrors = Partial<Record<CheckoutField, FieldError>>;

/** At least seven digits, with what people put between them; Arabic digits count as digits. */
const Phone = z.string().regex(/^\+?(?:[\s().-]*\p{Nd}){7,15}[\s().-]*$/u);

const rules: Record<CheckoutField, { schema: z.ZodType<string>; error: FieldError; max: number }> = {
  phone: { schema: Phone, error: "phone", max: 32 },
  name: { schema: z.string().min(1), error: "name", max: 200 },
  email: { schema: z.union([z.literal(""), z.email()]), error: "email", max: 320 },
  line1: { schema: z.string().min(3), error: "line1", max: 500 },
  line2: { schema: z.string(), error: "tooLong", max: 500 },
  city: { schema: z.string().min(2), error: "city", max: 120 },
  notes: { schema: z.string(), error: "tooLong", max: 2000 },
};

/** What has to be mended before an order can be placed; empty when nothing has. */
export function checkValues(values: CheckoutValues): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of checkoutFields) {
    const { schema, error, max } = rules[field];
    if (values[field].length > max) errors[field] = "tooLong";
    else if (!schema.safeParse(values[field]).success) errors[field] = error;
  }
  return errors;
}

/** The fields of a submitted form, without space around them; what is no text counts as empty. */
export function readValues(form: FormData): CheckoutValues {
  const text = (field: CheckoutField) => {
    const value = form.get(field);
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    phone: text("phone"),
    name: text("name"),
    email: text("email"),
    line1: text("line1"),
    line2: text("line2"),
    city: text("city"),
    notes: text("notes"),
  };
}
