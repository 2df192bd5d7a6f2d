import type { CustomerAddress } from "@mizan/contracts/addresses";
import type { Customer } from "@mizan/contracts/customers";
import { sql } from "@mizan/db";
import { type Context, newId } from "../platform";
import { type AddressDetails, emptyDetails, loadAddresses, sealAddress } from "./address-row";

/** The fields of a customer that are their default address. */
export const addressFields = ["address", "city", "country", "zipCode"] as const;

type CustomerFields = Pick<Customer, (typeof addressFields)[number]>;

/** An address as the customer's own fields say it. */
export const toCustomerFields = ({
  line1,
  line2,
  city,
  country,
  zipCode,
}: AddressDetails): CustomerFields => ({
  address: line2 === "" ? line1 : `${line1}, ${line2}`,
  city,
  country,
  zipCode,
});

/** Writes an address into a customer's book, in the open transaction. */
export async function insertAddress(
  tx: Context,
  customerId: string,
  { isDefault, ...details }: AddressDetails & { isDefault: boolean },
): Promise<string> {
  const id = newId();
  const sealed = await sealAddress(tx, id, details);
  await tx.sql(sql`
    INSERT INTO "CustomerAddress" ("companyId", id, "customerId", details, "isDefault", "createdAt", "updatedAt")
    VALUES (${tx.companyId}::uuid, ${id}::uuid, ${customerId}::uuid, ${sealed}, ${isDefault},
      ${tx.now()}::timestamptz, ${tx.now()}::timestamptz)`);
  return id;
}

/** Writes what a locked address says from now on, and gives it its next version. */
export async function rewriteAddress(tx: Context, id: string, details: AddressDetails): Promise<void> {
  const sealed = await sealAddress(tx, id, details);
  await tx.sql(sql`
    UPDATE "CustomerAddress" SET details = ${sealed}, version = version + 1, "updatedAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
}

/** Makes an address the default one of its customer, in place of another. */
export async function makeDefault(tx: Context, customerId: string, id: string): Promise<void> {
  // One after the other: the index that allows one default looks at each row as it is written.
  await tx.sql(sql`
    UPDATE "CustomerAddress" SET "isDefault" = false
    WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${customerId}::uuid AND "isDefault" AND id <> ${id}::uuid`);
  await tx.sql(sql`
    UPDATE "CustomerAddress" SET "isDefault" = true
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
}

/**
 * Brings a locked customer's book in line with the fields of their own, which the documented customer model can change:
 * its default address says the same, or is gone when they say nothing. Guests keep no book.
 *
 * Shape  the book as it is then.
 */
export async function keepDefaultAddress(
  tx: Context,
  customer: CustomerFields & { id: string; isGuest: boolean },
): Promise<CustomerAddress[]> {
  if (customer.isGuest) return [];
  const book = await loadAddresses(tx, customer.id);
  const kept = book.find(({ isDefault }) => isDefault);
  const { address, city, country, zipCode } = customer;
  const said = toCustomerFields(kept ?? emptyDetails);
  if (addressFields.every((field) => said[field] === customer[field])) return book;
  if (!kept && address === "") return book;
  if (!kept)
    await insertAddress(tx, customer.id, {
      ...emptyDetails,
      line1: address,
      city,
      country,
      zipCode,
      isDefault: true,
    });
  else if (address === "")
    await tx.sql(sql`
      DELETE FROM "CustomerAddress" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${kept.id}::uuid`);
  else {
    const lines = said.address === address ? {} : { line1: address, line2: "" };
    await rewriteAddress(tx, kept.id, { ...kept, ...lines, city, country, zipCode });
  }
  return loadAddresses(tx, customer.id);
}
