import type { Contact } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { openPhone } from "./sealed-fields";

/** How an active customer is reached, who is not deleted until the transaction ends; null when there is none. */
export async function loadContact(ctx: Context, id: string): Promise<Contact | null> {
  const [row] = await ctx.sql<Contact>(sql`
    SELECT name, email, phone FROM "Customer"
    WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${id}::uuid AND "isActive"
    FOR KEY SHARE`);
  if (!row) return null;
  return ctx.vault.use(ctx, "personal", (cipher) => ({
    ...row,
    phone: openPhone(cipher, { id, phone: row.phone }),
  }));
}
