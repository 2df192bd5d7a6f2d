"use client";

import type { MailDetail } from "@mizan/contracts/mail";
import { Email, Ltr } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { Section } from "@/components/section";
import { When } from "@/components/when";
import { useFormats } from "@/lib/use-formats";

/** To whom a mail goes and how far it has come. */
export function MailFacts({ mail }: { mail: MailDetail }) {
  const t = useTranslations("outbox");
  const lang = useTranslations("customers.lang");
  const { number } = useFormats();
  const link = mail.content?.link ?? null;
  return (
    <Section title={t("delivery")} className="max-wide:order-first">
      <RuledList>
        <RuledRow label={t("to")}>
          <Email>{mail.to}</Email>
        </RuledRow>
        <RuledRow label={t("language")}>{lang(mail.locale)}</RuledRow>
        <RuledRow label={t("created")}>
          <When at={mail.createdAt} />
        </RuledRow>
        <RuledRow label={t("attempts")}>{number(mail.attempts)}</RuledRow>
        {mail.triedAt && (
          <RuledRow label={t("tried")}>
            <When at={mail.triedAt} />
          </RuledRow>
        )}
        {mail.sentAt && (
          <RuledRow label={t("sent")}>
            <When at={mail.sentAt} />
          </RuledRow>
        )}
        {mail.route && <RuledRow label={t("route")}>{t(`routes.${mail.route}`)}</RuledRow>}
      </RuledList>
      {mail.error && (
        <p className="mt-3 rounded-sm border border-status-bad-edge bg-status-bad px-3 py-2 text-status-bad-text">
          <span className="block font-medium">{t("error")}</span>
          <Refusal error={mail.error} />
        </p>
      )}
      {mail.state === "kept" && <p className="mt-3 text-text-2">{t("keptHelp")}</p>}
      {link && (
        <p className="mt-3">
          <a href={link} target="_blank" rel="noreferrer" className={linkClass({ className: "break-all" })}>
            {t("openLink")}
          </a>
          <span className="block text-small text-text-3">{t("openLinkHelp")}</span>
        </p>
      )}
    </Section>
  );
}

/** Our own reasons in the page's language; those of mail services as they gave them. */
function Refusal({ error }: { error: string }) {
  const t = useTranslations("outbox.refusals");
  if (error === "link.ended") return t("linkEnded");
  if (error === "order.absent") return t("orderAbsent");
  return <Ltr className="break-words">{error}</Ltr>;
}
