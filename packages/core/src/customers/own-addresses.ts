import { type CustomerAddress, MAX_ADDRESSES, type SaveAddressInput } from "@mizan/contracts/addresses";
import type { AuditAction } from "@mizan/contracts/audit-actions";
import { notFound, unprocessable } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import { type Context, givenFields, inTransaction, recordEvents, refuseStale } from "../platform";
import {
  insertAddress,
  keepDefaultAddress,
  makeDefault,
  rewriteAddress,
  toCustomerFields,
} from "./address-book";
import { emptyDetails, loadAddresses } from "./address-row";
import { loadCustomer, lockCustomer } from "./get-customer";
import { ownAccount } from "./own-customer";
import { saveCustomer } from "./save-customer";

/**
 * The addresses of the customer who asks: the default one, then the latest first.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer for staff.
 */
export async function listAddresses(ctx: Context): Promise<CustomerAddress[]> {
  const { id } = await ownAccount(ctx);
  authorize(ctx, "read", "Customer", { id });
  const book = await loadAddresses(ctx, id);
  // Who had an address before there were books has it in their own fields alone.
  if (book.length > 0 || (await loadCustomer(ctx, id)).address === "") return book;
  return inTransaction(ctx, async (tx) => keepDefaultAddress(tx, await lockCustomer(tx, id)));
}

/**
 * Keeps an address of the customer who asks, or changes the given fields of one.
 *
 * Errors  NOT_FOUND address · PRECONDITION_FAILED with `theirs` · UNPROCESSABLE address.too_many, address.missing
 *         · UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer.
 * Emits   customer.saved.
 */
export async function saveAddress(ctx: Context, input: SaveAddressInput): Promise<CustomerAddress> {
  const customerId = await openBook(ctx);
  return inTransaction(ctx, async (tx) => {
    const book = await keepDefaultAddress(tx, await lockCustomer(tx, customerId));
    const before = input.id ? addressIn(book, input.id) : null;
    if (before) refuseStale(input.version, before);
    const { id: _, version: __, isDefault: wanted, ...given } = givenFields(input);
    const details = { ...emptyDetails, ...before, ...given };
    if (details.line1 === "") throw unprocessable("address.missing", "An address needs its street");
    if (!before && book.length >= MAX_ADDRESSES)
      throw unprocessable("address.too_many", `Keep at most ${MAX_ADDRESSES} addresses`, {
        most: MAX_ADDRESSES,
      });
    if (before && changedFields(before, details).length > 0) await rewriteAddress(tx, before.id, details);
    const id = before?.id ?? (await insertAddress(tx, customerId, { ...details, isDefault: false }));
    if (wanted || book.every((other) => !other.isDefault)) await makeDefault(tx, customerId, id);
    await tellChange(tx, customerId, before ? "customer.address_changed" : "customer.address_added", id);
    return addressIn(await settleDefault(tx, customerId), id);
  });
}

/**
 * Takes an address out of the book of the customer who asks; when it was the default one, the latest other is.
 *
 * Errors  NOT_FOUND address · UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer.
 * Emits   customer.saved.
 */
export async function deleteAddress(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  const customerId = await openBook(ctx);
  return inTransaction(ctx, async (tx) => {
    const book = await keepDefaultAddress(tx, await lockCustomer(tx, customerId));
    const gone = addressIn(book, id);
    await tx.sql(
      sql`DELETE FROM "CustomerAddress" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`,
    );
    const next = book.find((other) => other.id !== id);
    if (gone.isDefault && next) await makeDefault(tx, customerId, next.id);
    await tellChange(tx, customerId, "customer.address_removed", id);
    await settleDefault(tx, customerId);
    return { id };
  });
}

async function openBook(ctx: Context): Promise<string> {
  const { id } = await ownAccount(ctx);
  authorize(ctx, "update", "Customer", { id });
  return id;
}

function addressIn(book: readonly CustomerAddress[], id: string): CustomerAddress {
  const found = book.find((address) => address.id === id);
  if (!found) throw notFound("address");
  return found;
}

/** Lets the customer's own fields say what the default address says; gives the book. */
async function settleDefault(tx: Context, customerId: string): Promise<CustomerAddress[]> {
  const book = await loadAddresses(tx, customerId);
  const kept = book.find(({ isDefault }) => isDefault) ?? emptyDetails;
  await saveCustomer(tx, { id: customerId, ...toCustomerFields(kept) });
  return book;
}

/** Without a word of where it is. */
async function tellChange(tx: Context, customerId: string, action: AuditAction, id: string): Promise<void> {
  await recordAudit(tx, { action, subjectType: "CustomerAddress", subjectId: id, after: { customerId } });
  await recordEvents(tx, [{ type: "customer.saved", subjectId: customerId, payload: { customerId } }]);
}
