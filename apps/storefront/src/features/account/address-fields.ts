import type { CustomerAddress } from "@mizan/contracts/addresses";
import type { FieldSpec } from "./form-state";

/** What an address is asked for, in this order. */
export const addressFieldNames = ["label", "line1", "line2", "city", "zipCode", "country", "notes"] as const;

/** The fields of a form for an address, filled with one that is kept. */
export function addressFields(address?: CustomerAddress): FieldSpec[] {
  const fields: Record<(typeof addressFieldNames)[number], Omit<FieldSpec, "name">> = {
    label: { help: true, autoComplete: "off" },
    line1: { required: true, autoComplete: "address-line1" },
    line2: { autoComplete: "address-line2" },
    city: { required: true, autoComplete: "address-level2" },
    zipCode: { autoComplete: "postal-code" },
    country: { autoComplete: "country-name" },
    notes: { kind: "textarea", help: true },
  };
  return addressFieldNames.map((name) => ({ name, ...fields[name], value: address?.[name] ?? "" }));
}
