import { ordersUnderWay } from "@mizan/contracts/order-status";
import { FORGOTTEN } from "@mizan/contracts/orders";
import { type CompanyDatabase, sql } from "@mizan/db";

/**
 * Forgets how to reach the deleted buyers of orders that are over: of the one given, or of all. An order that is under way
 * keeps it, since the goods have to arrive somewhere, and is found again once it is over.
 */
export async function forgetContacts(
  { companyId, sql: run }: Pick<CompanyDatabase, "companyId" | "sql">,
  { now, customerId = null }: { now: Date; customerId?: string | null },
): Promise<void> {
  await run(sql`
    UPDATE "Order" o SET "contactName" = ${FORGOTTEN}, "contactEmail" = NULL, "contactPhone" = NULL,
      "contactPhoneIndex" = NULL, "contactPhoneTail" = NULL, "shippingAddress" = '{}'::jsonb, notes = '',
      version = o.version + 1, "updatedAt" = ${now}::timestamptz
    FROM "Customer" c
    WHERE o."companyId" = ${companyId}::uuid AND c."companyId" = o."companyId" AND c.id = o."customerId"
      AND c."deletedAt" IS NOT NULL AND (${customerId}::uuid IS NULL OR c.id = ${customerId}::uuid)
      AND o.status <> ALL(${[...ordersUnderWay]}::text[]) AND o."shippingAddress" <> '{}'::jsonb`);
}
