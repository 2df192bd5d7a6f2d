import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { MailList } from "@/features/outbox/mail-list";
import { loadMailListParams, toListMailsInput } from "@/features/outbox/mail-list-params";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: await pageTitle(t("title")) };
}

export default async function OutboxPage({ searchParams }: PageProps<"/outbox">) {
  const input = toListMailsInput(await loadMailListParams(searchParams));
  return (
    <Gate permission="mail:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.mails.list.queryOptions(input))]}>
        <MailList />
      </Prefetch>
    </Gate>
  );
}
