"use client";

import type { MailDetail as Mail } from "@mizan/contracts/mail";
import { UserText } from "@mizan/ui/bdi";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { Button } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { Section } from "@/components/section";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { MailFacts } from "./mail-facts";
import { MailStateBadge } from "./mail-state-badge";
import { useResendMail } from "./use-resend-mail";

/** A mail that is on its way is looked at again. Units: milliseconds. */
const LOOK_AGAIN_MS = 2000;

const isWaiting = ({ state }: Pick<Mail, "state">) => state === "queued" || state === "sending";

/** One mail: what it says, and how far it has come. */
export function MailDetail({ id }: { id: string }) {
  const t = useTranslations("outbox");
  const trpc = useTRPC();
  const mayWrite = useCan("mail:write");
  const { resend, resending } = useResendMail(id);
  const {
    data: mail,
    error,
    refetch,
  } = useQuery({
    ...trpc.mails.get.queryOptions({ id }),
    refetchInterval: ({ state: { data } }) => (data && isWaiting(data) ? LOOK_AGAIN_MS : false),
  });
  if (!mail) return <RecordPending error={error} retry={refetch} />;
  const title = t(`templates.${mail.template}`);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={t("title")}
            link={NearLink}
            items={[{ label: t("title"), href: "/outbox" }, { label: title }]}
          />
        }
        title={title}
        aside={<MailStateBadge state={mail.state} />}
        actions={
          mayWrite && (
            <Button onClick={resend} disabled={resending || isWaiting(mail)}>
              {t("resend")}
            </Button>
          )
        }
      />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_360px]">
        <MailContent mail={mail} />
        <MailFacts mail={mail} />
      </div>
    </>
  );
}

function MailContent({ mail }: { mail: Mail }) {
  const t = useTranslations("outbox");
  const [plain, setPlain] = useState(false);
  if (!mail.content) return <Section title={t("content")}>{t("gone")}</Section>;
  return (
    <Section
      flush
      title={<UserText>{mail.content.subject}</UserText>}
      actions={
        <Button size="sm" aria-pressed={plain} onClick={() => setPlain(!plain)}>
          {t("asText")}
        </Button>
      }
    >
      {plain ? (
        <pre dir="auto" lang={mail.locale} className="p-4 font-sans whitespace-pre-wrap break-words">
          {mail.content.text}
        </pre>
      ) : (
        // The document comes from an address of its own, whose policy lets it have styles and nothing else.
        <iframe
          title={mail.content.subject}
          src={`/api/outbox/${mail.id}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[40rem] w-full"
        />
      )}
    </Section>
  );
}
