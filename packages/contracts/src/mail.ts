import { z } from "zod";
import { Id } from "./ids";
import type { Locale } from "./localized-text";

const accountLink = z.object({
  account: z.enum(["customer", "staff"]).meta({ description: "Whose pages the link leads to" }),
  name: z.string().max(200),
  accountTokenId: Id.meta({ description: "Names the link's token, which is signed when the mail is sent" }),
});

/**
 * Every mail there is and what it is made of.
 *
 * What is stored is no secret: a link's token is made from its id when the mail is rendered for sending.
 */
export const mailRegistry = {
  verify_email: accountLink,
  reset_password: accountLink,
  invitation: accountLink.extend({ invitedBy: z.string().max(200).nullable() }),
  account_exists: accountLink.meta({
    description: "Somebody registered with an address that has an account",
  }),
} as const;

/** A key of the mail registry. */
export type MailTemplate = keyof typeof mailRegistry;

/** What a mail is made of. */
export type MailData<T extends MailTemplate> = z.infer<(typeof mailRegistry)[T]>;

/** A template with its data. */
export type MailContent = { [T in MailTemplate]: { template: T; data: MailData<T> } }[MailTemplate];

/**
 * A mail to be sent once for its cause.
 *
 * Shape  `dedupeKey` names the cause (`account_token/<id>`): a second mail with the same one is not written.
 */
export type QueueMailInput = MailContent & { to: string; locale: Locale; dedupeKey: string };
