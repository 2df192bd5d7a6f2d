import type { RoleSlug } from "@mizan/contracts/permissions";
import type { Database } from "@mizan/db";
import { hashPassword } from "../src/identity";
import { newId } from "../src/platform";

/** A member of staff who can sign in. */
export async function addStaff(
  database: Database,
  companyId: string,
  account: { email: string; password: string; role?: RoleSlug },
): Promise<string> {
  const id = newId();
  await database.forCompany(companyId).db.staff.create({
    data: {
      companyId,
      id,
      email: account.email,
      name: "Noura",
      passwordHash: await hashPassword(account.password),
      role: account.role ?? "super_admin",
      permissions: [],
    },
  });
  return id;
}

/** A customer who can sign in; without a password, a guest who cannot. */
export async function addCustomer(
  database: Database,
  companyId: string,
  account: { email: string; password?: string },
): Promise<string> {
  const id = newId();
  await database.forCompany(companyId).db.customer.create({
    data: {
      companyId,
      id,
      email: account.email,
      name: "Sara",
      passwordHash: account.password === undefined ? null : await hashPassword(account.password),
      isGuest: account.password === undefined,
    },
  });
  return id;
}
