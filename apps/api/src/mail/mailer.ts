import type { MailRoute } from "@mizan/contracts/mail";
import type { Logger } from "pino";
import type { MailSettings } from "./mail-settings";
import { sendGridTransport } from "./send-by-sendgrid";
import { smtpTransport } from "./send-by-smtp";
import { MailRefused, type MailTransport, type OutgoingMail } from "./transport";

/** Hands mails to the outside world: by the first way that takes them. */
export class Mailer {
  /** `ways` in the order in which they are tried. */
  constructor(
    readonly sender: string,
    private readonly ways: readonly MailTransport[],
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /**
   * Sends a mail by the first way, or by the next one when that refuses or is silent. A way that took the mail and
   * could not say so before its time was over leads to a second mail of the same Message-ID.
   *
   * Shape   by which way it went.
   * Errors  MailRefused with the words of all ways; final when each one's word is.
   */
  async send(
    mail: Omit<OutgoingMail, "messageId" | "from"> & { id: string; shop: string },
  ): Promise<MailRoute> {
    const { id, shop, subject, ...content } = mail;
    const outgoing = {
      ...content,
      subject: oneLine(subject),
      from: { name: oneLine(shop), address: this.sender },
      messageId: `<${id}@${this.sender.split("@").at(-1)}>`,
    };
    const refusals: MailRefused[] = [];
    for (const way of this.ways) {
      try {
        await way.send(outgoing);
        return way.route;
      } catch (error) {
        const refusal = error instanceof MailRefused ? error : new MailRefused(messageOf(error), false);
        this.log.warn({ mail: id, route: way.route, error: refusal.message }, "A mail was not taken");
        refusals.push(refusal);
      }
    }
    throw new MailRefused(
      refusals.map(({ message }) => message).join(" · "),
      refusals.every(({ final }) => final),
    );
  }
}

/** SendGrid first, where it is set up; then the mail server. */
export function createMailer({ sender, sendGrid, smtp }: MailSettings, log: Pick<Logger, "warn">): Mailer {
  const ways = [...(sendGrid ? [sendGridTransport(sendGrid)] : []), ...(smtp ? [smtpTransport(smtp)] : [])];
  return new Mailer(sender, ways, log);
}

/** What goes into a header: a line break in a name would begin another one. Source: RFC 5322 §2.2. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");

/** Why fetch failed stands in its cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
