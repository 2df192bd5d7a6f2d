import { sql } from "@mizan/db";
import { expect, it } from "vitest";
import { mailedLink, openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { acceptInvitation, resetPassword, signIn } from "../identity";
import { createStaff, inviteStaff, sendPasswordLink, updateStaff } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const password = "a word of their own";
const invite = (email: string) => createStaff(shop.as(), { name: "Huda", email, role: "picker" });
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;

it("opens an account that is nobody's until its holder chose a password from the mail", async () => {
  const email = "huda@example.test";
  await invite(email);
  const door = openDoor(database, shop);
  expect(await reasonOf(signIn(door, { kind: "staff", email, password: "" }))).toBe("login.failed");
  const token = await mailedLink(shop, door, email);
  expect(await reasonOf(acceptInvitation(door, { token, password: "password1" }))).toBe("password.common");
  await acceptInvitation(door, { token, password });
  expect((await signIn(door, { kind: "staff", email, password })).profile).toMatchObject({ email });
  expect(await reasonOf(acceptInvitation(door, { token, password }))).toBe("link.revoked");
});

it("can be mailed again, until they have joined", async () => {
  const email = "omar@example.test";
  const { id } = await invite(email);
  await inviteStaff(shop.as(), { id });
  const mails = await shop.as().sql(sql`SELECT template FROM "MailMessage" WHERE recipient = ${email}`);
  expect(mails).toEqual([{ template: "invitation" }, { template: "invitation" }]);
  const door = openDoor(database, shop);
  await acceptInvitation(door, { token: await mailedLink(shop, door, email), password });
  expect(await reasonOf(inviteStaff(shop.as(), { id }))).toBe("staff.joined");
});

it("is mailed a link to another password by a colleague, once they had one to forget", async () => {
  const email = "zaid@example.test";
  const { id } = await invite(email);
  expect(await reasonOf(sendPasswordLink(shop.as(), { id }))).toBe("staff.not_joined");
  const door = openDoor(database, shop);
  await acceptInvitation(door, { token: await mailedLink(shop, door, email), password });

  await sendPasswordLink(shop.as(), { id });
  expect((await signIn(door, { kind: "staff", email, password })).profile).toMatchObject({ email });
  const token = await mailedLink(shop, door, email);
  await resetPassword(door, { token, password: "another word of their own" });
  expect(await reasonOf(signIn(door, { kind: "staff", email, password }))).toBe("login.failed");
  const told = await shop.as().sql(sql`
    SELECT "actorName" FROM "AuditEntry" WHERE "subjectId" = ${id} AND action = 'staff.password_link_sent'`);
  expect(told).toEqual([{ actorName: "test" }]);

  await updateStaff(shop.as(), { id, isActive: false });
  expect(await reasonOf(sendPasswordLink(shop.as(), { id }))).toBe("staff.not_joined");
});

it("is not mailed one by somebody who may do less than they may", async () => {
  const { id } = await createStaff(shop.as(), {
    name: "Dana",
    email: "dana@example.test",
    role: "super_admin",
  });
  const email = "limited@example.test";
  const limited = shop.as({
    type: "staff",
    id: crypto.randomUUID(),
    name: "Limited",
    email,
    role: "admin",
    permissions: ["staff:write"],
  });
  expect(await reasonOf(sendPasswordLink(limited, { id }))).toBe("role.super_admin");
});
