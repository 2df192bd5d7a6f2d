import { sql } from "@mizan/db";
import { expect, it } from "vitest";
import { addCustomer } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { signedIn } from "../../test/signed-in";
import { suiteDatabase } from "../../test/suite-database";
import { listMails } from "../mail";
import { forgetLapsedAccess, requestPasswordReset } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);
const email = "sara@example.test";
const customerId = await addCustomer(database, shop.companyId, { email, password: "a word of their own" });

const forgetIn = (days: number) =>
  forgetLapsedAccess(shop.as().company, new Date(Date.now() + days * 24 * 3600 * 1000));

it("forgets sessions thirty days after they lapsed, and no sooner", async () => {
  await signedIn(database, shop.companyId, "customer", customerId);
  const kept = async () =>
    (await shop.as().sql(sql`SELECT 1 FROM "Session" WHERE "customerId" = ${customerId}::uuid`)).length;
  await forgetIn(36);
  expect(await kept()).toBe(1);
  await forgetIn(38);
  expect(await kept()).toBe(0);
});

it("forgets a link thirty days after it lapsed, and the address that its mail went to", async () => {
  await requestPasswordReset(openDoor(database, shop), { kind: "customer", email });
  const mails = async () =>
    (await listMails(shop.as(), { search: email, page: 1, limit: 10 })).data.map(({ template }) => template);
  await forgetIn(30);
  expect(await mails()).toEqual(["reset_password"]);
  await forgetIn(32);
  expect(await mails()).toEqual([]);
});
