import type { Customer } from "@mizan/contracts/customers";
import { notFound } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { type CustomerRow, customerColumns, toCustomer, totalsOfEach } from "./customer-row";
import { openCustomers } from "./sealed-fields";

/** One customer. Somebody who shops may see only themselves. Errors: NOT_FOUND customer. */
export async function getCustomer(ctx: Context, input: { id: string }): Promise<Customer> {
  authorize(ctx, "read", "Customer");
  const customer = await loadCustomer(ctx, input.id);
  authorize(ctx, "read", "Customer", customer);
  return customer;
}

/** A customer with what their orders come to. Errors: NOT_FOUND customer. */
export async function loadCustomer(ctx: Context, id: string): Promise<Customer> {
  const rows = await ctx.sql<CustomerRow>(sql`
    SELECT ${customerColumns} FROM "Customer" c ${totalsOfEach}
    WHERE c."companyId" = ${ctx.companyId}::uuid AND c.id = ${id}::uuid AND c."deletedAt" IS NULL`);
  const [row] = await openCustomers(ctx, rows);
  if (!row) throw notFound("customer");
  return toCustomer(row);
}

/** The customer as nobody else can change them until the transaction ends. Errors: NOT_FOUND customer. */
export async function lockCustomer(tx: Context, id: string): Promise<Customer> {
  await tx.sql(sql`SELECT 1 FROM "Customer" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
    FOR NO KEY UPDATE`);
  return loadCustomer(tx, id);
}
