import type { QueueMailInput } from "@mizan/contracts/mail";
import { forgetCompanies, requestPasswordReset, resetPassword } from "@mizan/core/identity";
import { getMail, MAIL_TRIES, queueMail, resendMail } from "@mizan/core/mail";
import { placeOrder, transitionOrder } from "@mizan/core/orders";
import { inTransaction, newId } from "@mizan/core/platform";
import {
  addStaff,
  guestOrder,
  newSigningKey,
  openDoor,
  openShop,
  type Shop,
  TEST_ENCRYPT_PASSWORD,
} from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readEnv } from "../../src/env";
import { forgottenMailsJob, sendMailJob } from "../../src/jobs/send-mail-job";
import { Mailer } from "../../src/mail/mailer";
import { smtpTransport } from "../../src/mail/send-by-smtp";
import { mailWriter } from "../../src/mail/write-mail";
import { createServices, type ServiceOverrides, type Services } from "../../src/services";
import { startInstance } from "../start-instance";
import { headerText, type SmtpSink, startSmtpSink } from "./smtp-sink";

const log = pino({ level: "silent" });
const keys = { JWT_SECRET: newSigningKey(), JWT_SECRET_FOR_VERIFY: newSigningKey() };
let testDatabase: TestDatabase;
let smtp: SmtpSink;
/** One that sends, and one that has nothing to send with. */
let sending: Services;
let keeping: Services;
let shop: Shop;
let now = new Date();
let count = 0;

const services = (overrides: ServiceOverrides = {}, variables: Record<string, string> = {}) =>
  createServices(
    readEnv({
      NODE_ENV: "test",
      DATABASE_URL: testDatabase.appUrl,
      ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
      ...keys,
      ...variables,
    }),
    { log, now: () => now, ...overrides },
  );

beforeAll(async () => {
  [testDatabase, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
  const settings = { host: "127.0.0.1", port: smtp.port, secure: false, auth: null };
  sending = await services({ mailer: new Mailer("noreply@shop.test", [smtpTransport(settings, 1000)], log) });
  keeping = await services();
  shop = await openShop(sending.database);
});
beforeEach(() => {
  now = new Date();
  smtp.become("fine");
});
afterAll(async () => {
  await Promise.all([sending.close(), keeping.close(), smtp.stop()]);
  await testDatabase.drop();
});

const newAddress = () => `buyer-${++count}@example.test`;
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

async function placed(email: string, locale: "ar" | "en" = "ar") {
  const product = await shop.addProduct({ stock: ["9"], nameEn: "Dates", priceMinor: 1250 });
  const order = guestOrder([{ productId: product.id, quantity: "2" }]);
  return placeOrder(shop.as(), { ...order, locale, contact: { ...order.contact, email } });
}
const mailsTo = async (email: string) =>
  shop.as().sql<{ id: string; template: string; state: string; attempts: number; error: string | null }>(sql`
    SELECT id, template, state, attempts, error FROM "MailMessage" WHERE recipient = ${email} ORDER BY id`);
async function onlyMail(email: string) {
  const [mail, ...more] = await mailsTo(email);
  if (!mail || more.length > 0) throw new Error(`${more.length + 1} mails went to ${email}`);
  return mail;
}
const job = (mailId: string) => ({ id: newId(), data: { companyId: shop.companyId, mailId } });
const send = (mailId: string, from = sending) => sendMailJob(from, [job(mailId)]);

describe("an order's mails", () => {
  it("say in Arabic, from right to left, what was bought, and lead to its page", async () => {
    const email = newAddress();
    const order = await placed(email);
    await send((await onlyMail(email)).id);
    const [mail] = await smtp.mailsTo(email);
    expect(headerText(mail?.headers.subject)).toBe(`وصلنا طلبك ${order.code}`);
    expect(headerText(mail?.headers.from)).toContain("متجر");
    expect(mail?.html).toMatch(/<html[^>]* dir="rtl"[^>]* lang="ar"|<html[^>]* lang="ar"[^>]* dir="rtl"/);
    expect(mail?.html).toContain(order.lines[0]?.name.ar ?? "nothing");
    const link = `http://localhost:3000/ar/orders/${order.trackingToken}`;
    expect(mail?.html).toContain(`href="${link}"`);
    expect(mail?.text).toContain(link);
    expect(mail?.text).toContain("نورة سالم");
    expect(mail?.text.replaceAll(/[^\d.]+/g, " ")).toContain("25.00");
  });

  it("lead to the company's own host where it has one", async () => {
    const host = `${shop.companyId}.test`;
    await shop
      .as()
      .sql(sql`INSERT INTO "CompanyDomain" ("companyId", host) VALUES (${shop.companyId}::uuid, ${host})`);
    forgetCompanies(sending.database);
    const email = newAddress();
    const order = await placed(email);
    await send((await onlyMail(email)).id);
    const [mail] = await smtp.mailsTo(email);
    expect(mail?.text).toContain(`http://${host}:3000/ar/orders/${order.trackingToken}`);
    await shop.as().sql(sql`DELETE FROM "CompanyDomain" WHERE host = ${host}`);
    forgetCompanies(sending.database);
  });

  it("tell each state once, in the order's language", async () => {
    const email = newAddress();
    const order = await placed(email, "en");
    await transitionOrder(shop.as(), { id: order.id, to: "confirmed" });
    await transitionOrder(shop.as(), { id: order.id, to: "cancelled" });
    const mails = await mailsTo(email);
    expect(mails.map(({ template }) => template)).toEqual(["order_placed", "order_status", "order_status"]);
    await sendMailJob(
      sending,
      mails.map(({ id }) => job(id)),
    );
    await sendMailJob(
      sending,
      mails.map(({ id }) => job(id)),
    );
    const received = await smtp.mailsTo(email, 3);
    expect(received.map(({ headers }) => headerText(headers.subject)).sort()).toEqual([
      `We have your order ${order.code}`,
      `Your order ${order.code}: Cancelled`,
      `Your order ${order.code}: Confirmed`,
    ]);
    for (const { html } of received) expect(html).toMatch(/<html[^>]*dir="ltr"/);
  });

  it("say a name as it was written, whatever it would be in a page or a header", async () => {
    const email = newAddress();
    const product = await shop.addProduct({
      stock: ["9"],
      nameEn: "<script>alert(1)</script>\r\nBcc: thief@example.test",
    });
    const order = guestOrder([{ productId: product.id, quantity: "1" }]);
    const name = '<img src="https://elsewhere.example.test/x">\r\nBcc: thief@example.test';
    await placeOrder(shop.as(), { ...order, locale: "en", contact: { ...order.contact, email, name } });
    await send((await onlyMail(email)).id);
    const [received] = await smtp.mailsTo(email);
    expect(received?.to).toEqual([email]);
    expect(Object.keys(received?.headers ?? {})).not.toContain("bcc");
    expect(received?.html).not.toMatch(/<script|<img/);
    expect(received?.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(received?.text).toContain("<script>alert(1)</script>");
  });

  it("are not written to who left no address", async () => {
    const product = await shop.addProduct({ stock: ["9"] });
    const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "1" }]));
    expect(
      await shop.as().sql(sql`SELECT id FROM "MailMessage" WHERE data ->> 'orderId' = ${order.id}`),
    ).toEqual([]);
  });
});

describe("a mail with a link", () => {
  const forgot = async () => {
    const email = newAddress();
    await addStaff(sending.database, shop.companyId, { email, password: "a password of before" });
    const door = { ...openDoor(sending.database, shop), links: sending.links };
    await requestPasswordReset(door, { kind: "staff", email });
    return { door, email, mail: await onlyMail(email) };
  };

  it("leads to the admin's page with a token that chooses the password", async () => {
    const { door, email, mail } = await forgot();
    await send(mail.id);
    const [received] = await smtp.mailsTo(email);
    const [link = ""] =
      /http:\/\/localhost:4100\/reset-password\?token=[\w.-]+/.exec(received?.text ?? "") ?? [];
    const token = new URL(link).searchParams.get("token") ?? "";
    await resetPassword(door, { token, password: "quite another password" });
  });

  it("is not sent once its link has expired", async () => {
    const { email, mail } = await forgot();
    later(25 * 60);
    await send(mail.id);
    expect(await onlyMail(email)).toMatchObject({ state: "failed", error: "link.ended" });
    expect(smtp.mails.filter(({ to }) => to.includes(email))).toEqual([]);
  });

  it("shows its link in the outbox only where no mail leaves a developer's machine", async () => {
    const { mail } = await forgot();
    const read = async (of: Services) => mailWriter(of).show(shop.as(), await getMail(shop.as(), mail));
    expect(await read(keeping)).toMatchObject({ link: null });
    await send(mail.id, keeping);
    expect(await read(keeping)).toMatchObject({ link: expect.stringContaining("/reset-password?token=") });
    const reached = await services({}, { ADMIN_URL: "https://admin.shop.example" });
    for (const other of [sending, reached]) {
      const content = await read(other);
      expect(content?.link).toBeNull();
      expect(JSON.stringify(content)).not.toMatch(/token=|eyJ/);
    }
    await reached.close();
  });
});

describe("delivery", () => {
  const note = async (): Promise<{ id: string; email: string }> => {
    const email = newAddress();
    await placed(email);
    return { id: (await onlyMail(email)).id, email };
  };

  it("keeps the mail where nothing says how to send", async () => {
    const { id, email } = await note();
    await send(id, keeping);
    expect(await onlyMail(email)).toMatchObject({ state: "kept", error: null });
  });

  it("sends once, however often and from how many places it is asked to", async () => {
    const { id, email } = await note();
    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(await smtp.mailsTo(email)).toHaveLength(1);
    expect(await onlyMail(email)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("promises one mail for a cause", async () => {
    const email = newAddress();
    const order = await placed(email);
    const again: QueueMailInput = {
      template: "order_placed",
      to: email,
      locale: "ar",
      data: { orderId: order.id },
      dedupeKey: `order_placed/${order.id}`,
    };
    expect(await inTransaction(shop.as(), (tx) => queueMail(tx, again))).toBeNull();
    await onlyMail(email);
  });

  it("tries again while the server is busy, then gives up and says why", async () => {
    const { id, email } = await note();
    smtp.become("busy");
    for (let tries = 1; tries < MAIL_TRIES; tries++) {
      await expect(send(id)).rejects.toThrow("tried again");
      expect(await onlyMail(email)).toMatchObject({ state: "queued", attempts: tries });
    }
    await send(id);
    expect(await onlyMail(email)).toMatchObject({ state: "failed", error: expect.stringContaining("451") });
    smtp.become("fine");
    await send(id);
    expect(smtp.mails.filter(({ to }) => to.includes(email))).toEqual([]);
    await resendMail(shop.as(), { id });
    await send(id);
    expect(await smtp.mailsTo(email)).toHaveLength(1);
  });

  it("does not try again what the server will never take", async () => {
    const { id, email } = await note();
    smtp.become("refuse");
    await send(id);
    expect(await onlyMail(email)).toMatchObject({ state: "failed", attempts: 1 });
  });

  it("takes over from a sender that died, and from a job that was lost", async () => {
    const [died, lost] = [await note(), await note()];
    await shop.as().sql(sql`
      UPDATE "MailMessage" SET state = 'sending', attempts = 1, "triedAt" = ${now}::timestamptz
      WHERE id = ${died.id}::uuid`);
    await send(died.id);
    await forgottenMailsJob(sending);
    expect(await onlyMail(died.email)).toMatchObject({ state: "sending" });
    later(31);
    await forgottenMailsJob(sending);
    expect(await smtp.mailsTo(died.email)).toHaveLength(1);
    expect(await smtp.mailsTo(lost.email)).toHaveLength(1);
  });

  it("follows from the order by itself", async () => {
    const instance = await startInstance(testDatabase, {
      ...keys,
      SENDER_EMAIL: "noreply@shop.test",
      EMAIL_HOST: "127.0.0.1",
      EMAIL_PORT: String(smtp.port),
    });
    const email = newAddress();
    await placed(email);
    expect(await smtp.mailsTo(email)).toHaveLength(1);
    await vi.waitFor(async () => expect(await onlyMail(email)).toMatchObject({ state: "sent" }));
    await instance.stop();
  });
});

describe("resending", () => {
  it("is for who may write mails, is audited, and not for a mail that waits", async () => {
    const email = newAddress();
    await placed(email);
    const { id } = await onlyMail(email);
    await expect(resendMail(shop.as(), { id })).rejects.toMatchObject({ reason: "mail.waiting" });
    await send(id);
    const reader = {
      type: "staff" as const,
      id: newId(),
      name: "R",
      email: "r@x.test",
      role: "admin",
      permissions: ["mail:read" as const],
    };
    await expect(resendMail(shop.as(reader), { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await resendMail(shop.as(), { id });
    expect(
      await shop
        .as()
        .sql(sql`SELECT action FROM "AuditEntry" WHERE "subjectType" = 'Mail' AND "subjectId" = ${id}`),
    ).toEqual([{ action: "mail.resent" }]);
  });
});
