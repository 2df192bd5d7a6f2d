import type { RenderedMail } from "@mizan/contracts/mail";
import type { Context } from "../platform";
import type { StoredMail } from "./get-mail";

/** Writes what a mail says. It stands behind this port because a mail shows orders and links, which this module cannot know. */
export interface MailWriter {
  /** As the outbox shows it: without secrets, except in development. Null when what it tells of is gone. */
  show(ctx: Context, mail: StoredMail): Promise<RenderedMail | null>;
}
