import type { DeleteOwnCustomerInput } from "@mizan/contracts/customers";
import { conflict } from "@mizan/contracts/errors";
import { orderCode, ordersUnderWay } from "@mizan/contracts/order-status";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { requirePassword } from "../identity";
import { type Context, inTransaction } from "../platform";
import { forgetCustomer, lockForDeletion } from "./forget-customer";
import { ownAccount } from "./own-customer";

/**
 * Removes the customer who asks, as `deleteCustomer` does. It waits for their orders: a shop that cannot reach a buyer
 * cannot deliver, and a buyer without an account cannot cancel.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer, password.wrong · RATE_LIMITED login.throttled
 *         · CONFLICT customer.orders_under_way with the codes of the `orders`.
 * Emits   customer.saved, session.ended.
 */
export async function deleteOwnCustomer(
  ctx: Context,
  { currentPassword }: DeleteOwnCustomerInput,
  { ip }: { ip: string },
): Promise<{ id: string }> {
  const account = await ownAccount(ctx);
  const { id } = account;
  authorize(ctx, "delete", "Account", { id });
  await requirePassword(ctx, account, { password: currentPassword, ip });
  return inTransaction(ctx, async (tx) => {
    const before = await lockForDeletion(tx, id);
    await refuseUnderWay(tx, id);
    await forgetCustomer(tx, before);
    return { id };
  });
}

async function refuseUnderWay(tx: Context, customerId: string): Promise<void> {
  const open = await tx.sql<{ number: number }>(sql`
    SELECT number FROM "Order"
    WHERE "companyId" = ${tx.companyId}::uuid AND "customerId" = ${customerId}::uuid
      AND status = ANY(${[...ordersUnderWay]}::text[])
    ORDER BY number`);
  if (open.length > 0)
    throw conflict(
      "customer.orders_under_way",
      "Your account can be deleted once your orders have arrived or are cancelled",
      { orders: open.map(({ number }) => orderCode(number)) },
    );
}
