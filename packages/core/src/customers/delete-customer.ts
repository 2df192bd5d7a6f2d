import { authorize } from "../access";
import { type Context, inTransaction } from "../platform";
import { forgetCustomer, lockForDeletion } from "./forget-customer";

/**
 * Removes a customer and what tells who they were. Orders that are under way keep the contact that they were placed with
 * until they are over.
 *
 * Errors  NOT_FOUND customer.
 * Emits   customer.saved, session.ended.
 */
export async function deleteCustomer(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx, "delete", "Customer");
  return inTransaction(ctx, async (tx) => {
    const before = await lockForDeletion(tx, id);
    authorize(tx, "delete", "Customer", before);
    await forgetCustomer(tx, before);
    return { id };
  });
}
