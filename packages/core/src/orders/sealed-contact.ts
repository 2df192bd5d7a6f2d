import { Currency } from "@mizan/contracts/money";
import { FORGOTTEN, ShippingAddress } from "@mizan/contracts/orders";
import { comparablePhone, indexPhone } from "../customers";
import { isSealed, type Sealing } from "../encryption";

/** What of an order is sealed: how its buyer is reached, and where the goods go. */
export interface OrderContact {
  id: string;
  currency: string;
  contactPhone: string | null;
  shippingAddress: ShippingAddress;
}

/** The same as the row keeps it. */
export interface SealedContact {
  contactPhone: string | null;
  contactPhoneIndex: string | null;
  contactPhoneTail: string | null;
  shippingAddress: string;
}

const placeOf = (id: string, column: "contactPhone" | "shippingAddress") => ({
  table: "Order",
  column,
  row: id,
});

/** The columns that keep an order's contact. */
export async function sealContact(sealing: Sealing, order: OrderContact): Promise<SealedContact> {
  const { id, contactPhone: phone } = order;
  const indexes = phone
    ? await indexPhone(sealing, comparablePhone(phone, Currency.parse(order.currency)))
    : null;
  return sealing.vault.use(sealing, "personal", (cipher) => ({
    contactPhone: phone ? cipher.seal(placeOf(id, "contactPhone"), phone) : null,
    contactPhoneIndex: indexes?.phoneIndex ?? null,
    contactPhoneTail: indexes?.phoneTail ?? null,
    shippingAddress: cipher.seal(placeOf(id, "shippingAddress"), JSON.stringify(order.shippingAddress)),
  }));
}

/** A row with a sealed contact. What was written before it was sealed is an address in the clear; `{}` was forgotten. */
export interface SealedRow {
  id: string;
  contactPhone: string | null;
  shippingAddress: unknown;
}

/** A row's contact, opened. */
export function openContact(
  sealing: Sealing,
  { id, contactPhone, shippingAddress }: SealedRow,
): Promise<{ phone: string | null; shippingAddress: ShippingAddress }> {
  return sealing.vault.use(sealing, "personal", (cipher) => ({
    phone:
      contactPhone !== null && isSealed(contactPhone)
        ? cipher.open(placeOf(id, "contactPhone"), contactPhone)
        : contactPhone,
    shippingAddress: ShippingAddress.parse(
      typeof shippingAddress === "string"
        ? JSON.parse(cipher.open(placeOf(id, "shippingAddress"), shippingAddress))
        : { line1: FORGOTTEN, ...Object(shippingAddress) },
    ),
  }));
}
