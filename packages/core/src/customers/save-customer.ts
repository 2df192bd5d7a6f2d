import type { Customer, SaveCustomerInput } from "@mizan/contracts/customers";
import { conflict, forbidden, unprocessable } from "@mizan/contracts/errors";
import { constraintOf } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import { closeSessions } from "../identity";
import { findUploads } from "../media";
import {
  type Context,
  givenFields,
  inTransaction,
  newId,
  recordEvents,
  refuseStale,
  saveVersion,
} from "../platform";
import { loadSettings } from "../settings";
import { addressFields, keepDefaultAddress } from "./address-book";
import { holdCurrentIndexKey, indexFormerGuest } from "./current-index";
import { loadCustomer, lockCustomer } from "./get-customer";
import { toPhone } from "./phone";
import { sealCustomer } from "./sealed-fields";

/**
 * Makes a customer, or changes the given fields of one when `id` is there. Another e-mail is not proven yet, and ends all
 * sessions but the one in which its holder moves to it; a closed account has none.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  NOT_FOUND customer · PRECONDITION_FAILED with `theirs` · CONFLICT email.taken, phone.taken
 *         · UNPROCESSABLE phone.invalid, name.missing, image.unknown.
 * Emits   customer.saved, and session.ended for an account that is closed or has another e-mail.
 */
export async function saveCustomer(ctx: Context, input: SaveCustomerInput): Promise<Customer> {
  authorize(ctx, input.id ? "update" : "create", "Customer");
  return inTransaction(ctx, async (tx) => {
    const before = input.id ? await lockCustomer(tx, input.id) : null;
    if (before) {
      authorize(tx, "update", "Customer", before);
      refuseStale(input.version, before);
    }
    const id = before?.id ?? newId();
    const columns = await toColumns(tx, id, input);
    if (columns.avatar !== before?.avatar) await findUploads(tx, [columns.avatar]);
    const closes = before?.isActive === true && columns.isActive === false;
    const moves = before !== null && columns.email !== undefined && columns.email !== before.email;
    try {
      if (before)
        await tx.db.customer.update({
          where: { companyId_id: { companyId: tx.companyId, id } },
          data: {
            ...columns,
            ...(moves && { isVerified: false }),
            ...(closes && { sessionVersion: { increment: 1 } }),
            updatedAt: before.updatedAt,
          },
        });
      else
        await tx.db.customer.create({
          data: {
            ...columns,
            name: nameOf(columns),
            companyId: tx.companyId,
            id,
            createdAt: tx.now(),
            updatedAt: tx.now(),
          },
        });
    } catch (error) {
      throw takenBy(error) ?? error;
    }
    if (closes || moves) await closeSessions(tx, { kind: "customer", id }, { keep: ownSession(tx, id) });
    const saved = await loadCustomer(tx, id);
    if (addressFields.some((field) => input[field] !== undefined)) await keepDefaultAddress(tx, saved);
    if (before && changedFields(before, saved).length === 0) return saved;
    const where = { companyId_id: { companyId: tx.companyId, id } };
    const touch = before && (await saveVersion(tx, before, (data) => tx.db.customer.update({ where, data })));
    const after = { ...saved, ...touch };
    await recordAudit(tx, {
      action: before ? "customer.updated" : "customer.created",
      subjectType: "Customer",
      subjectId: id,
      before,
      after,
    });
    await recordEvents(tx, [{ type: "customer.saved", subjectId: id, payload: { customerId: id } }]);
    return after;
  });
}

/** The session in which a customer changes themselves; null when somebody else changes them. */
const ownSession = ({ actor }: Context, id: string): string | null =>
  actor.type === "customer" && actor.id === id ? (actor.sessionId ?? null) : null;

async function toColumns(tx: Context, id: string, input: SaveCustomerInput) {
  const { id: _, version: __, phone, email, address, zipCode, ...rest } = givenFields(input);
  if (rest.isActive !== undefined && tx.actor.type === "customer")
    throw forbidden("permission.missing", "Only the shop may open or close an account");
  const kept = phone && toPhone(phone, (await loadSettings(tx)).currency);
  if (kept) {
    await holdCurrentIndexKey(tx);
    await indexFormerGuest(tx, kept);
  }
  return {
    ...rest,
    ...(email !== undefined && { email: email?.toLowerCase() ?? null }),
    ...(await sealCustomer(tx, id, {
      ...(kept !== undefined && { phone: kept }),
      ...(address !== undefined && { address }),
      ...(zipCode !== undefined && { zipCode }),
    })),
  };
}

function nameOf(columns: { name?: string }): string {
  if (!columns.name) throw unprocessable("name.missing", "A new customer needs a name");
  return columns.name;
}

function takenBy(error: unknown) {
  const constraint = constraintOf(error);
  if (constraint === "Customer_account_email" || constraint === "companyId,email")
    return conflict("email.taken", "Another account has this e-mail address");
  if (constraint === "Customer_guest_phone" || constraint === "companyId,phoneIndex")
    return conflict("phone.taken", "Another guest has this phone number");
  return null;
}
