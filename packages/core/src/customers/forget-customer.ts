import type { Customer } from "@mizan/contracts/customers";
import { sql } from "@mizan/db";
import { recordAudit } from "../audit";
import { causeOf, forgetAttempts } from "../identity";
import { type Context, recordEvents } from "../platform";
import { forgetContacts } from "./forget-contacts";
import { loadCustomer } from "./get-customer";

/**
 * The customer as nobody else can order for them until the transaction ends: an order that is placed at this moment names
 * the row, and whichever comes second waits, and finds how things stand. Errors: NOT_FOUND customer.
 */
export async function lockForDeletion(tx: Context, id: string): Promise<Customer> {
  await tx.sql(
    sql`SELECT 1 FROM "Customer" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid FOR UPDATE`,
  );
  return loadCustomer(tx, id);
}

/**
 * Removes a locked customer with their addresses, sessions, links, mails and stored answers. Of one who ordered the row
 * stays, since orders name it, without anything that tells who it was. Nor does the audit repeat it.
 *
 * Emits  customer.saved, session.ended.
 */
export async function forgetCustomer(tx: Context, before: Customer): Promise<void> {
  const { id, isGuest, isVerified, isActive, totalOrders, createdAt } = before;
  await forgetTraces(tx, id);
  if (before.email) await forgetAttempts(tx, `customer/${before.email}`);
  await tx.sql(sql`
    WITH removed AS (
      DELETE FROM "Customer" c WHERE c."companyId" = ${tx.companyId}::uuid AND c.id = ${id}::uuid
        AND NOT EXISTS (SELECT FROM "Order" o WHERE o."companyId" = c."companyId" AND o."customerId" = c.id)
      RETURNING id
    )
    UPDATE "Customer" SET name = '', email = NULL, phone = NULL, "phoneIndex" = NULL, "phoneTail" = NULL,
      "passwordHash" = NULL, avatar = NULL, address = '', city = '', country = '', "zipCode" = '', "isActive" = false, "sessionVersion" = "sessionVersion" + 1,
      version = version + 1, "deletedAt" = ${tx.now()}::timestamptz, "updatedAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid AND NOT EXISTS (SELECT FROM removed)`);
  await forgetContacts(tx, { now: tx.now(), customerId: id });
  await recordAudit(tx, {
    action: "customer.deleted",
    subjectType: "Customer",
    subjectId: id,
    before: { isGuest, isVerified, isActive, totalOrders, createdAt },
  });
  await recordEvents(tx, [
    { type: "customer.saved", subjectId: id, payload: { customerId: id } },
    {
      type: "session.ended",
      subjectId: id,
      payload: { kind: "customer", accountId: id, sessionIds: null },
    },
  ]);
}

/** Where the customer signed in from, what they live at, what was mailed to them, what their browser may ask for again. */
async function forgetTraces(tx: Context, id: string): Promise<void> {
  await tx.sql(sql`
    WITH session AS (
      DELETE FROM "Session" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid
    ), address AS (
      DELETE FROM "CustomerAddress" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid
    ), answer AS (
      DELETE FROM "IdempotentAnswer" WHERE "companyId" = ${tx.companyId}::uuid AND credential = ${`user:${id}`}
    ), link AS (
      DELETE FROM "AccountToken" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid RETURNING id
    )
    DELETE FROM "MailMessage" m WHERE m."companyId" = ${tx.companyId}::uuid AND (
      m."dedupeKey" IN (SELECT ${causeOf(sql`link.id`)} FROM link)
      OR m.data ->> 'orderId' IN (
        SELECT o.id::text FROM "Order" o WHERE o."companyId" = ${tx.companyId}::uuid AND o."customerId" = ${id}::uuid))`);
}
