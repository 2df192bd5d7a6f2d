import { signIn } from "@mizan/core/identity";
import { addCustomer, addStaff } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { appointOperator } from "../src/scripts/seed/owner-connection";
import type { TestApi } from "./open-api";

const PASSWORD = "a word of their own";

/** What a member of staff sends to be known: the credential of a log-in of their own. */
export async function bearerOf(
  api: TestApi,
  companyId: string,
  email: string,
): Promise<Record<string, string>> {
  const { database, tokens, now } = api.services;
  await addStaff(database, companyId, { email, password: PASSWORD });
  const door = { database, tokens, companyId, ip: "127.0.0.1", now };
  const { token } = await signIn(door, { kind: "staff", email, password: PASSWORD });
  return { authorization: `Bearer ${token}` };
}

/** The same for a customer, who is made too. */
export async function customerBearerOf(
  api: TestApi,
  companyId: string,
  email: string,
): Promise<{ id: string; headers: Record<string, string> }> {
  const { database, tokens, now } = api.services;
  const id = await addCustomer(database, companyId, { email, password: PASSWORD });
  const door = { database, tokens, companyId, ip: "127.0.0.1", now };
  const { token } = await signIn(door, { kind: "customer", email, password: PASSWORD });
  return { id, headers: { authorization: `Bearer ${token}` } };
}

/** What somebody who runs the platform sends: the first company becomes its default one. */
export async function operatorOf(api: TestApi, email = "runs@example.test"): Promise<Record<string, string>> {
  const { companyId } = api.shop;
  await api.shop.as().sql(sql`UPDATE "Company" SET "isDefault" = true WHERE id = ${companyId}::uuid`);
  const bearer = await bearerOf(api, companyId, email);
  await appointOperator(api.ownerUrl, api.services.vault, { companyId, email });
  return bearer;
}
