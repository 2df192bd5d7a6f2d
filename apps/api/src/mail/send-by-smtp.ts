import { createTransport } from "nodemailer";
import type { SmtpSettings } from "./mail-settings";
import { MailRefused, type MailTransport, SEND_TIMEOUT_MS } from "./transport";

/** Bounds of each step. Units: milliseconds. */
const STEP_TIMEOUT_MS = 8000;

/** Sends over a mail server of the shop's own. Source: RFC 5321, RFC 3207. */
export function smtpTransport(settings: SmtpSettings, timeoutMs = SEND_TIMEOUT_MS): MailTransport {
  const { host, port, secure, auth } = settings;
  return {
    route: "smtp",
    async send({ messageId, from, to, subject, html, text }) {
      const stepMs = Math.min(STEP_TIMEOUT_MS, timeoutMs);
      // A connection for each mail: none is kept that its server may have closed meanwhile.
      const connection = createTransport({
        host,
        port,
        secure,
        ...(auth && { auth }),
        requireTLS: !secure && !isThisMachine(host),
        tls: { minVersion: "TLSv1.2", rejectUnauthorized: !isThisMachine(host) },
        dnsTimeout: stepMs,
        connectionTimeout: stepMs,
        greetingTimeout: stepMs,
        socketTimeout: stepMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const sent = connection.sendMail({
        messageId,
        from,
        to: { name: "", address: to },
        subject,
        html,
        text,
      });
      try {
        await within(timeoutMs, sent);
      } catch (error) {
        throw toRefusal(error);
      } finally {
        connection.close();
      }
    },
  };
}

/** Nobody listens between two processes of one machine, and a relay there has no certificate that others would know. */
const isThisMachine = (host: string) => /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The mail server took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A 5xx to the recipient or to what is written is the server's last word; one to our log-in is mended by the shop. */
function toRefusal(error: unknown): MailRefused {
  const message = error instanceof Error ? error.message : String(error);
  const { responseCode, command } = asAnswer(error);
  const aboutMail = command === "RCPT TO" || command === "DATA";
  return new MailRefused(message, aboutMail && responseCode >= 500 && responseCode < 600);
}

function asAnswer(error: unknown): { responseCode: number; command: string } {
  const has = (name: string): unknown =>
    typeof error === "object" && error !== null && name in error ? Reflect.get(error, name) : undefined;
  return { responseCode: Number(has("responseCode") ?? 0), command: String(has("command") ?? "") };
}
