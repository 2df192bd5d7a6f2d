"use client";

import type { MailSummary } from "@mizan/contracts/mail";
import { Email } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { NearLink } from "@/components/near-link";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { When } from "@/components/when";
import { useFormats } from "@/lib/use-formats";
import { MailStateBadge } from "./mail-state-badge";

/** What the list says of each mail. */
export function useMailColumns(): Column<MailSummary>[] {
  const t = useTranslations("outbox");
  const { number } = useFormats();
  return useMemo(
    () => [
      {
        id: "template",
        header: t("template"),
        title: true,
        skeleton: "w-40",
        cell: (mail) => (
          <NearLink href={`/outbox/${mail.id}`} {...rowLink} className={linkClass({ variant: "strong" })}>
            {t(`templates.${mail.template}`)}
          </NearLink>
        ),
      },
      {
        id: "to",
        header: t("to"),
        skeleton: "w-40",
        cell: (mail) => <Email className="text-text-2">{mail.to}</Email>,
      },
      { id: "state", header: t("state"), cell: (mail) => <MailStateBadge state={mail.state} /> },
      { id: "attempts", header: t("attempts"), numeric: true, cell: (mail) => number(mail.attempts) },
      {
        id: "when",
        header: t("created"),
        numeric: true,
        cell: (mail) => <When at={mail.createdAt} className="whitespace-nowrap text-text-2" />,
      },
    ],
    [t, number],
  );
}
