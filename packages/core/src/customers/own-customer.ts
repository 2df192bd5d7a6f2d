import type { Customer, UpdateOwnCustomerInput } from "@mizan/contracts/customers";
import { forbidden, unprocessable } from "@mizan/contracts/errors";
import {
  type Account,
  countAddressWish,
  loadOwnAccount,
  requirePassword,
  sendAccountLink,
} from "../identity";
import { type Context, inTransaction } from "../platform";
import { getCustomer } from "./get-customer";
import { saveCustomer } from "./save-customer";

/** The customer who asks. Errors: UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer for staff. */
export async function getOwnCustomer(ctx: Context): Promise<Customer> {
  const { id } = await ownAccount(ctx);
  return getCustomer(ctx, { id });
}

/**
 * Changes the given fields of the customer who asks. Another e-mail wants the present password, since the address opens
 * the account, and is to be proven anew.
 *
 * Errors  FORBIDDEN account.no_customer, password.wrong · UNPROCESSABLE password.missing, phone.invalid
 *         · CONFLICT email.taken · PRECONDITION_FAILED with `theirs` · RATE_LIMITED login.throttled.
 * Emits   customer.saved, and mail.queued for another e-mail.
 */
export async function updateOwnCustomer(
  ctx: Context,
  { currentPassword, ...fields }: UpdateOwnCustomerInput,
  { ip }: { ip: string },
): Promise<Customer> {
  const account = await ownAccount(ctx);
  const moves = fields.email !== undefined && fields.email !== account.email;
  if (moves) await requireCurrent(ctx, account, currentPassword, ip);
  return inTransaction(ctx, async (tx) => {
    const after = await saveCustomer(tx, { ...fields, id: account.id });
    if (moves && after.email)
      await sendAccountLink(tx, { ...account, name: after.name, email: after.email }, "verify_email");
    return after;
  });
}

async function requireCurrent(ctx: Context, account: Account, password: string | undefined, ip: string) {
  if (password === undefined)
    throw unprocessable("password.missing", "Send your present password along to change your e-mail");
  await requirePassword(ctx, account, { password, ip });
  await countAddressWish(ctx.company, account.id, ctx.now());
}

/** The customer's account that asks. Errors: UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer. */
export async function ownAccount(ctx: Context): Promise<Account> {
  const account = await loadOwnAccount(ctx);
  if (account.kind !== "customer")
    throw forbidden("account.no_customer", "You are signed in as staff: this is for customers");
  return account;
}
