import { type Database, sql } from "@mizan/db";
import { type Account, accountTable } from "./account";
import { hashPassword, isOutdated, verifyPassword } from "./password";
import type { Line } from "./waiting-lines";

/** An account as far as its password goes. */
type Holder = Pick<Account, "companyId" | "kind" | "id" | "passwordHash">;

/**
 * Whether a password is the account's; of nobody it never is, and takes as long to find out. A right one whose hash was
 * imported, or made at an earlier cost, is hashed anew: only now is it known.
 */
export async function checkPassword(
  database: Database,
  holder: Holder | null,
  password: string,
  line: Line,
): Promise<boolean> {
  const fits = await verifyPassword(holder?.passwordHash ?? null, password, line);
  if (fits && holder?.passwordHash && isOutdated(holder.passwordHash))
    await database.forCompany(holder.companyId).sql(sql`
      UPDATE ${accountTable(holder.kind)} SET "passwordHash" = ${await hashPassword(password, line)}
      WHERE "companyId" = ${holder.companyId}::uuid AND id = ${holder.id}::uuid
        AND "passwordHash" = ${holder.passwordHash}`);
  return fits;
}
