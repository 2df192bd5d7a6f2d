import type { RegisterCustomerInput, Registration } from "@mizan/contracts/customers";
import { DomainError } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import mailChecker from "mailchecker";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import {
  type AccountDoor,
  anonymousPrincipal,
  countLinkRequest,
  findAccountByEmail,
  hashNewPassword,
  homeOf,
  inEvenTime,
  loadAccount,
  ownAddress,
  sendAccountLink,
} from "../identity";
import { type Context, inTransaction } from "../platform";
import { loadSettings } from "../settings";
import { toPhone } from "./phone";
import { saveCustomer } from "./save-customer";

type NewAccount = Omit<RegisterCustomerInput, "password">;

/**
 * Opens an account for a customer and mails them a link that proves their address.
 *
 * Who has an account with this address already is told so by mail, and by mail alone: the answer, and the time that it
 * takes, are those of a new account. A disposable address is warned of and taken.
 *
 * Errors  UNPROCESSABLE password.common, phone.invalid · RATE_LIMITED login.throttled with `retryAfterSeconds`.
 * Emits   customer.saved, mail.queued.
 * Source  seeds/003 "Authentication Endpoints".
 */
export async function registerCustomer(
  door: AccountDoor,
  { password, ...account }: RegisterCustomerInput,
): Promise<Registration> {
  const ctx = door.contextOf(anonymousPrincipal(await homeOf(door)));
  authorize(ctx, "create", "Customer");
  const wish = { account: `customer/${account.email}`, address: ownAddress(door) };
  await countLinkRequest(ctx.company, wish, ctx.now());
  // What may refuse is asked first, so that it refuses known and unknown addresses alike.
  const phone = account.phone ? toPhone(account.phone, (await loadSettings(ctx)).currency) : undefined;
  const passwordHash = await hashNewPassword(password, account);
  await inEvenTime(() => openOrTell(door, ctx, { ...account, phone }, passwordHash));
  return { warnings: mailChecker.isValid(account.email) ? [] : ["email.disposable"] };
}

async function openOrTell(
  door: AccountDoor,
  ctx: Context,
  account: NewAccount,
  passwordHash: string,
): Promise<void> {
  if (await tellHolder(door, ctx, account.email)) return;
  try {
    await inTransaction(ctx, (tx) => open(tx, account, passwordHash));
  } catch (error) {
    if (!(error instanceof DomainError && error.reason === "email.taken")) throw error;
    // Somebody registered with it a moment ago.
    await tellHolder(door, ctx, account.email);
  }
}

async function open(tx: Context, account: NewAccount, passwordHash: string): Promise<void> {
  const { id } = await saveCustomer(tx, account);
  await tx.sql(sql`
    UPDATE "Customer" SET "passwordHash" = ${passwordHash}
    WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
  const opened = await loadAccount(tx, "customer", id);
  if (!opened) throw new Error("An account that was opened just now is not there");
  await sendAccountLink(tx, opened, "verify_email");
}

/** Whether there is an account with the address; its holder gets a mail that says so, with a link to a new password. */
async function tellHolder({ database }: AccountDoor, ctx: Context, email: string): Promise<boolean> {
  const holder = await findAccountByEmail(database, ctx.companyId, "customer", email);
  if (holder?.isActive)
    await inTransaction(ctx, async (tx) => {
      await sendAccountLink(tx, holder, "account_exists");
      await recordAudit(tx, {
        action: "account.registered_again",
        subjectType: "Customer",
        subjectId: holder.id,
      });
    });
  return holder !== null;
}
