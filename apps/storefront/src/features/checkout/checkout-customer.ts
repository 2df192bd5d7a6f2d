import "server-only";
import type { CustomerAddress } from "@mizan/contracts/addresses";
import { ifCustomer } from "@/features/session/customer";
import { addressValues } from "./address-values";
import { type CheckoutValues, emptyValues } from "./checkout-values";

/** What the form begins with for whoever is signed in: how they are reached, and where they have things delivered. */
export interface CheckoutCustomer {
  id: string;
  filled: CheckoutValues;
  addresses: CustomerAddress[];
}

/** The customer who is signed in, as the checkout knows them; null for a guest. */
export const readCheckoutCustomer = (): Promise<CheckoutCustomer | null> =>
  ifCustomer(async (api) => {
    const [{ id, name, phone, email }, addresses] = await Promise.all([
      api.customers.own.query(),
      api.customers.addresses.query(),
    ]);
    const preferred = addressValues(addresses.find(({ isDefault }) => isDefault) ?? addresses[0]);
    return {
      id,
      filled: { ...emptyValues, ...preferred, name, phone: phone ?? "", email: email ?? "" },
      addresses,
    };
  });
