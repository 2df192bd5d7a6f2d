import { z } from "zod";
import { Id, Instant } from "./ids";
import { Locale } from "./localized-text";
import { OrderStatus } from "./order-status";
import { PageInput, pageOf } from "./pages";

const accountLink = z.object({
  account: z.enum(["customer", "staff"]).meta({ description: "Whose pages the link leads to" }),
  name: z.string().max(200),
  accountTokenId: Id.meta({ description: "Names the link's token, which is signed when the mail is sent" }),
});

const orderMail = z.object({
  orderId: Id.meta({ description: "What the mail says of the order is read when it is sent" }),
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
  order_placed: orderMail,
  order_status: orderMail.extend({ status: OrderStatus.meta({ description: "What the order became" }) }),
} as const;

/** A key of the mail registry. */
export type MailTemplate = keyof typeof mailRegistry;
export const MailTemplate = z.enum(Object.keys(mailRegistry) as [MailTemplate, ...MailTemplate[]]);

/** What a mail is made of. */
type MailData<T extends MailTemplate> = z.infer<(typeof mailRegistry)[T]>;

/** A template with its data. */
export type MailContent = { [T in MailTemplate]: { template: T; data: MailData<T> } }[MailTemplate];

/**
 * A mail to be sent once for its cause.
 *
 * Shape  `dedupeKey` names the cause (`account_token/<id>`): a second mail with the same one is not written.
 */
export type QueueMailInput = MailContent & { to: string; locale: Locale; dedupeKey: string };

/**
 * Where a mail stands: it waits, is on its way, was taken by a mail service, or was given up. `kept` is a mail of an
 * installation that sends none: it is shown in the outbox and nowhere else.
 */
export const MailState = z.enum(["queued", "sending", "sent", "failed", "kept"]);
export type MailState = z.infer<typeof MailState>;

/** By which way a mail went out. */
export const MailRoute = z.enum(["sendgrid", "smtp"]);
export type MailRoute = z.infer<typeof MailRoute>;

/** A mail as the outbox lists it. `error` is why the last try failed, in the words of whoever refused it. */
export const MailSummary = z.object({
  id: Id,
  template: MailTemplate,
  to: z.string(),
  locale: Locale,
  state: MailState,
  attempts: z.int(),
  route: MailRoute.nullable(),
  error: z.string().nullable(),
  createdAt: Instant,
  triedAt: Instant.nullable(),
  sentAt: Instant.nullable(),
});
export type MailSummary = z.infer<typeof MailSummary>;

/**
 * What a mail says.
 *
 * Shape  `html` is a whole document. `link` is where its button leads; null where there is none, or it is not shown.
 */
export const RenderedMail = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  link: z.url().nullable(),
});
export type RenderedMail = z.infer<typeof RenderedMail>;

/**
 * A mail whole. `content` is null when it cannot be written any more, since what it tells of is gone.
 *
 * A link lets whoever has it act for the mail's recipient, so it is left out of the content, except in development,
 * where mails reach nobody and the outbox is the only way to them.
 */
export const MailDetail = MailSummary.extend({ content: RenderedMail.nullable() });
export type MailDetail = z.infer<typeof MailDetail>;

export const ListMailsInput = PageInput.extend({
  state: MailState.optional(),
  template: MailTemplate.optional(),
  search: z.string().trim().max(100).optional().meta({ description: "Part of the recipient's address" }),
});
export type ListMailsInput = z.infer<typeof ListMailsInput>;

export const MailPage = pageOf(MailSummary);
