import { DomainError } from "@mizan/contracts/errors";
import { pickText } from "@mizan/contracts/localized-text";
import type { RenderedMail } from "@mizan/contracts/mail";
import type { MailWriter, StoredMail } from "@mizan/core/mail";
import { getOrder } from "@mizan/core/orders";
import type { Context } from "@mizan/core/platform";
import { loadSettings } from "@mizan/core/settings";
import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { systemContext } from "../jobs/system-context";
import type { Services } from "../services";
import { accountLink, orderLink } from "./links";
import { mailsStayHere } from "./mails-stay-here";
import { AccountMail } from "./templates/account-mail";
import { OrderMail } from "./templates/order-mail";
import { fill, wordsIn } from "./words";

/** A mail that is ready to go out. `shop` is who sends it. */
export interface WrittenMail extends RenderedMail {
  shop: string;
}

/** Why a mail cannot be written: what it tells of is gone, or its link opens nothing any more. */
export type Unwritable = "order.absent" | "link.ended";

type WriterServices = Pick<Services, "env" | "links" | "database" | "vault" | "now" | "relay">;

/**
 * Writes a mail as it is to be sent, or for a reader who is not to have its link.
 *
 * Shape   a word for why it cannot be written.
 */
export async function writeMail(
  services: WriterServices,
  ctx: Context,
  mail: Pick<StoredMail, "locale" | "content">,
  { withLink }: { withLink: boolean },
): Promise<WrittenMail | Unwritable> {
  const { locale, content } = mail;
  const settings = await loadSettings(ctx);
  const shop = pickText(settings.name, locale);
  const words = wordsIn(locale);
  switch (content.template) {
    case "order_placed":
    case "order_status": {
      const order = await findOrder(ctx, content.data.orderId);
      if (!order) return "order.absent";
      const status = content.template === "order_status" ? content.data.status : null;
      const subject = fill(words[content.template].subject, {
        code: order.code,
        status: status === null ? "" : words.order_status.status[status],
      });
      const link = withLink ? await orderLink(services, ctx, { ...order, locale }) : null;
      const figures = { locale, digits: settings.digits, currency: order.currency };
      const parts = { order, status, locale, shop, subject, link, figures };
      return finish(<OrderMail {...parts} />, parts);
    }
    default: {
      const link = withLink ? await accountLink(services, ctx, { locale, content }) : null;
      if (withLink && link === null) return "link.ended";
      const subject = fill(words[content.template].subject, { shop });
      const parts = { content, locale, shop, subject, link };
      return finish(<AccountMail {...parts} />, parts);
    }
  }
}

async function finish(
  element: ReactElement,
  { subject, link, shop }: Pick<WrittenMail, "subject" | "link" | "shop">,
): Promise<WrittenMail> {
  const html = await render(element);
  return { subject, link, shop, html, text: toPlainText(html, { wordwrap: false }) };
}

async function findOrder(ctx: Context, id: string) {
  try {
    return await getOrder(ctx, { id });
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The outbox's writer. What a mail shows its recipient, whoever may read mails may see, without further rights; its link not. */
export function mailWriter(services: WriterServices & Pick<Services, "mailer">): MailWriter {
  return {
    async show({ companyId }, mail) {
      const ctx = systemContext(services, companyId, "outbox");
      const shown = mail.state === "kept" && mailsStayHere(services);
      const written = await writeMail(services, ctx, mail, { withLink: shown });
      const content =
        written === "link.ended" ? await writeMail(services, ctx, mail, { withLink: false }) : written;
      if (typeof content === "string") return null;
      const { subject, html, text, link } = content;
      return { subject, html, text, link };
    },
  };
}
