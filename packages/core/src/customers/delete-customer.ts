import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { loadCustomer } from "./get-customer";

/**
 * Removes a customer with their addresses, sessions, links and mails. Of one who ordered the row stays, since orders name it,
 * without anything that tells who it was; the orders keep the contact that they were placed with. Nor does the audit
 * repeat it.
 *
 * Errors  NOT_FOUND customer.
 * Emits   customer.saved, session.ended.
 */
export async function deleteCustomer(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "delete", "Customer");
  return inTransaction(ctx, async (tx) => {
    // An order that is placed at this moment names the row: whichever comes second waits, and finds how things stand.
    await tx.sql(
      sql`SELECT 1 FROM "Customer" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid FOR UPDATE`,
    );
    const before = await loadCustomer(tx, id);
    authorize(tx, "delete", "Customer", before);
    const { isGuest, isVerified, isActive, totalOrders, createdAt } = before;
    await forgetTraces(tx, id);
    await tx.sql(sql`
      WITH removed AS (
        DELETE FROM "Customer" c WHERE c."companyId" = ${tx.companyId}::uuid AND c.id = ${id}::uuid
          AND NOT EXISTS (SELECT FROM "Order" o WHERE o."companyId" = c."companyId" AND o."customerId" = c.id)
        RETURNING id
      )
      UPDATE "Customer" SET name = '', email = NULL, phone = NULL, "phoneIndex" = NULL, "phoneTail" = NULL, "passwordHash" = NULL, avatar = NULL, address = '',
        city = '', country = '', "zipCode" = '', "isActive" = false, "sessionVersion" = "sessionVersion" + 1,
        version = version + 1, "deletedAt" = ${tx.now()}::timestamptz, "updatedAt" = ${tx.now()}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid AND NOT EXISTS (SELECT FROM removed)`);
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
    return { id };
  });
}

/** Where the customer signed in from, what they live at, and what was mailed to them. */
async function forgetTraces(tx: Context, id: string): Promise<void> {
  await tx.sql(sql`
    WITH session AS (
      DELETE FROM "Session" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid
    ), address AS (
      DELETE FROM "CustomerAddress" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid
    ), link AS (
      DELETE FROM "AccountToken" WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${id}::uuid RETURNING id
    )
    DELETE FROM "MailMessage" m WHERE m."companyId" = ${tx.companyId}::uuid AND (
      m."dedupeKey" IN (SELECT 'account_token/' || link.id FROM link)
      OR m.data ->> 'orderId' IN (
        SELECT o.id::text FROM "Order" o WHERE o."companyId" = ${tx.companyId}::uuid AND o."customerId" = ${id}::uuid))`);
}
