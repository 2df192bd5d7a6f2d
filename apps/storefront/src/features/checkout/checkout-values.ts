/** What a guest fills in, in the order it is asked. */
export const checkoutFields = ["phone", "name", "email", "line1", "line2", "city", "notes"] as const;
export type CheckoutField = (typeof checkoutFields)[number];
export type CheckoutValues = Record<CheckoutField, string>;

export const emptyValues: CheckoutValues = {
  phone: "",
  name: "",
  email: "",
  line1: "",
  line2: "",
  city: "",
  notes: "",
};

/** The id of a field's control on the page, which the summary of errors leads to. */
export const fieldId = (field: CheckoutField) => `checkout-${field}`;
