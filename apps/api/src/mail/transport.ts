import type { MailRoute } from "@mizan/contracts/mail";

/** A mail as it is handed to a mail service. */
export interface OutgoingMail {
  /** The same for every try of one mail, so that whoever gets it twice can tell. */
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** One way out. `send` answers once the service has taken the mail. */
export interface MailTransport {
  route: MailRoute;
  /** Errors: MailRefused; anything else counts as one that may pass. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Why a mail did not go out. `final`: no further try can help, as with an address that does not exist. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";

  constructor(
    message: string,
    readonly final: boolean,
  ) {
    super(message);
  }
}

/** How long one way may take in all: its partner may be slow in every step. Units: milliseconds. */
export const SEND_TIMEOUT_MS = 15_000;
