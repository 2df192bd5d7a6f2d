import type { QueueMailInput } from "@mizan/contracts/mail";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { inTransaction, newId } from "../platform";
import { queueMail } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);
const twin = await openShop(database);

const reset = (dedupeKey: string): QueueMailInput => ({
  template: "reset_password",
  to: "noura@example.test",
  locale: "ar",
  data: { account: "customer", name: "نورة", accountTokenId: newId() },
  dedupeKey,
});
const queue = (input: QueueMailInput, from = shop) => inTransaction(from.as(), (tx) => queueMail(tx, input));
const stored = (key: string, of = shop) =>
  of.as().sql(sql`SELECT id, recipient, locale, state, data FROM "MailMessage" WHERE "dedupeKey" = ${key}`);
const announced = (mailId: string | null) =>
  shop.as().sql(sql`SELECT type FROM "OutboxEvent" WHERE type = 'mail.queued' AND "subjectId" = ${mailId}`);

describe("queueMail", () => {
  it("writes the mail and tells that it waits", async () => {
    const mail = reset("reset/1");
    const id = await queue(mail);
    expect(await stored("reset/1")).toEqual([
      { id, recipient: "noura@example.test", locale: "ar", state: "queued", data: mail.data },
    ]);
    expect(await announced(id)).toHaveLength(1);
  });

  it("writes one mail for a cause, even when it is told of several times at once", async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => queue(reset("reset/once"))));
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await stored("reset/once")).toHaveLength(1);
    expect(await queue(reset("reset/once"), twin)).not.toBeNull();
  });

  it("leaves nothing when its cause does not come to pass", async () => {
    const fails = inTransaction(shop.as(), async (tx) => {
      await queueMail(tx, reset("reset/undone"));
      throw new Error("the cause is undone");
    });
    await expect(fails).rejects.toThrow("undone");
    expect(await stored("reset/undone")).toEqual([]);
  });

  it("refuses to promise outside of a transaction, and what the template is not made of", async () => {
    await expect(queueMail(shop.as(), reset("reset/outside"))).rejects.toThrow("transaction");
    expect(await stored("reset/outside")).toEqual([]);
    const unfit = { ...reset("reset/unfit"), data: { name: "Noura" } };
    await expect(queue(unfit as QueueMailInput)).rejects.toThrow("accountTokenId");
  });

  it("keeps each company's mails to itself", async () => {
    await queue(reset("reset/mine"));
    expect(await stored("reset/mine", twin)).toEqual([]);
  });
});
