import type { Locale } from "@mizan/contracts/localized-text";
import type { MailContent } from "@mizan/contracts/mail";
import { fill, greetingOf, wordsIn } from "../words";
import { MailAction, MailFrame, Note, Paragraph } from "./mail-frame";

/** A mail with a link to an account. */
export type AccountMailContent = Exclude<MailContent, { template: `order_${string}` }>;

interface AccountMailProps {
  content: AccountMailContent;
  locale: Locale;
  shop: string;
  subject: string;
  link: string | null;
}

/** Asks somebody to prove their address, choose a password, or come to work. */
export function AccountMail({ content, locale, shop, subject, link }: AccountMailProps) {
  const t = wordsIn(locale);
  const words = t[content.template];
  return (
    <MailFrame locale={locale} shop={shop} subject={subject} heading={fill(words.heading, { shop })}>
      <Paragraph>{greetingOf(t, content.data.name)}</Paragraph>
      <Paragraph>{body(content, locale, shop)}</Paragraph>
      <MailAction locale={locale} label={words.action} link={link} />
      <Note>
        {t.expires} {content.template !== "invitation" && t.ignore}
      </Note>
    </MailFrame>
  );
}

function body(content: AccountMailContent, locale: Locale, shop: string): string {
  const t = wordsIn(locale);
  if (content.template !== "invitation") return fill(t[content.template].body, { shop });
  const { invitedBy } = content.data;
  return invitedBy === null ? t.invitation.bodyUnsigned : fill(t.invitation.body, { invitedBy });
}
