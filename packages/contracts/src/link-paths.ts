import type { AccountKind } from "./identity";
import type { Locale } from "./localized-text";
import type { MailTemplate } from "./mail";

/** A page that a mail's link leads to: on the shop's address for customers, on the admin's for staff. */
interface LinkPage {
  account: AccountKind;
  template: MailTemplate;
  locale: Locale;
  token: string;
}

/**
 * Where the link of a mail leads in its web app; the mail puts the app's address before it.
 *
 * The page asks for a press of a button before it spends the link: mail filters open what they find in mails.
 */
export function linkPath({ account, template, locale, token }: LinkPage): string {
  const path =
    account === "staff"
      ? staffPages[template === "invitation" ? "invitation" : "reset_password"]
      : `/${locale}${template === "verify_email" ? "/verify-email" : "/reset-password"}`;
  return `${path}?token=${encodeURIComponent(token)}`;
}

const staffPages = { invitation: "/accept-invitation", reset_password: "/reset-password" } as const;
