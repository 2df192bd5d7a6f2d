import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Mailer } from "../../src/mail/mailer";
import { sendGridTransport } from "../../src/mail/send-by-sendgrid";
import { smtpTransport } from "../../src/mail/send-by-smtp";
import { MailRefused } from "../../src/mail/transport";
import { startSendGrid } from "./fake-sendgrid";
import { headerText, type SmtpSink, startSmtpSink } from "./smtp-sink";

const TIMEOUT_MS = 1000;
const log = pino({ level: "silent" });
let smtp: SmtpSink;
let sendGrid: Awaited<ReturnType<typeof startSendGrid>>;
let mailer: Mailer;
let count = 0;

beforeAll(async () => {
  [smtp, sendGrid] = await Promise.all([startSmtpSink(), startSendGrid()]);
  mailer = new Mailer("noreply@shop.test", [bySendGrid(), bySmtp()], log);
});
beforeEach(() => {
  sendGrid.answer(202);
  smtp.become("fine");
});
afterAll(() => Promise.all([smtp.stop(), sendGrid.stop()]));

const bySendGrid = () => sendGridTransport({ apiKey: "SG.key", url: sendGrid.url }, TIMEOUT_MS);
const bySmtp = (auth: { user: string; pass: string } | null = null, port = smtp.port) =>
  smtpTransport({ host: "127.0.0.1", port, secure: false, auth }, TIMEOUT_MS);
const newMail = () => {
  const id = `mail-${++count}`;
  return {
    id,
    to: `${id}@example.test`,
    shop: "متجر, مرسى",
    subject: "طلبك ORD-00001",
    html: '<p dir="rtl">أهلًا</p>',
    text: "أهلًا",
  };
};
const refusal = (work: Promise<unknown>): Promise<MailRefused> =>
  work.then(
    () => expect.unreachable("The mail was taken"),
    (error: unknown) => (error instanceof MailRefused ? error : expect.unreachable(String(error))),
  );

describe("the mailer", () => {
  it("sends by SendGrid where it is set up, without its tracking of links", async () => {
    const mail = newMail();
    expect(await mailer.send(mail)).toBe("sendgrid");
    expect(sendGrid.taken.at(-1)).toMatchObject({
      authorization: "Bearer SG.key",
      mail: {
        personalizations: [{ to: [{ email: mail.to }] }],
        from: { email: "noreply@shop.test", name: mail.shop },
        subject: mail.subject,
        content: [
          { type: "text/plain", value: mail.text },
          { type: "text/html", value: mail.html },
        ],
        headers: { "Message-ID": `<${mail.id}@shop.test>` },
      },
    });
  });

  it.each([500, 503, 401, 429, "silent"] as const)(
    "sends by SMTP when SendGrid answers %s",
    async (answer) => {
      sendGrid.answer(answer);
      const mail = newMail();
      expect(await mailer.send(mail)).toBe("smtp");
      const [received] = await smtp.mailsTo(mail.to);
      expect(received).toMatchObject({ secure: true, html: mail.html });
      expect(received?.text).toBe(mail.text);
      expect(headerText(received?.headers.subject)).toBe(mail.subject);
      expect(headerText(received?.headers.from)).toBe(`${mail.shop} <noreply@shop.test>`);
      expect(received?.headers["message-id"]).toBe(`<${mail.id}@shop.test>`);
    },
  );

  it("tells the words of both when both refuse, without the key", async () => {
    sendGrid.answer(503);
    smtp.become("busy");
    const { message, final } = await refusal(mailer.send(newMail()));
    expect(message).toMatch(/SendGrid answered 503.*451/);
    expect(message).not.toContain("SG.key");
    expect(final).toBe(false);
  });
});

describe("what somebody wrote", () => {
  const more = "\r\nBcc: thief@example.test\r\nX-Added: yes\r\n\r\n<p>Another letter</p>";

  it.each([
    ["by SendGrid", 202],
    ["by SMTP", 503],
  ])("adds no header, recipient or letter by its line breaks: %s", async (way, answer) => {
    sendGrid.answer(answer);
    const mail = { ...newMail(), subject: `Tea${more}`, shop: `Shop${more}` };
    await mailer.send(mail);
    if (way === "by SendGrid") {
      const { personalizations, headers, from, subject } = sendGrid.taken.at(-1)?.mail ?? {};
      expect(personalizations).toEqual([{ to: [{ email: mail.to }] }]);
      expect(headers).toEqual({ "Message-ID": `<${mail.id}@shop.test>` });
      expect(`${from?.name}${subject}`).not.toMatch(/[\r\n]/);
      return;
    }
    const [received] = await smtp.mailsTo(mail.to);
    expect(received).toMatchObject({ to: [mail.to], text: mail.text, html: mail.html });
    expect(Object.keys(received?.headers ?? {}).sort()).toEqual([
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ]);
    expect(headerText(received?.headers.subject)).toMatch(/^Tea .*Another letter/);
  });
});

describe("a mail server", () => {
  it("is logged in to", async () => {
    const mail = newMail();
    await new Mailer("a@shop.test", [bySmtp({ user: "shop", pass: "right" })], log).send(mail);
    expect(await smtp.mailsTo(mail.to)).toMatchObject([{ user: "shop", secure: true }]);
  });

  it("that knows no such mailbox has the last word; a busy one, a wrong password and one that is away have not", async () => {
    const send = (way = bySmtp()) => refusal(new Mailer("a@shop.test", [way], log).send(newMail()));
    smtp.become("refuse");
    expect(await send()).toMatchObject({ final: true, message: expect.stringContaining("No such mailbox") });
    smtp.become("busy");
    expect(await send()).toMatchObject({ final: false });
    smtp.become("fine");
    expect(await send(bySmtp({ user: "shop", pass: "wrong" }))).toMatchObject({ final: false });
    expect(await send(bySmtp(null, 1))).toMatchObject({ final: false });
  });

  it("that falls silent is not waited for", async () => {
    smtp.become("silent");
    const begun = Date.now();
    await refusal(new Mailer("a@shop.test", [bySmtp()], log).send(newMail()));
    expect(Date.now() - begun).toBeLessThan(TIMEOUT_MS + 4000);
  });
});
