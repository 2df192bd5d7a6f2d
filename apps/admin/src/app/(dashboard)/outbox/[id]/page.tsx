import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { MailDetail } from "@/features/outbox/mail-detail";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: await pageTitle(t("title")) };
}

export default async function MailPage({ params }: PageProps<"/outbox/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Gate permission="mail:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.mails.get.queryOptions({ id: id.data }))]}>
        <MailDetail id={id.data} />
      </Prefetch>
    </Gate>
  );
}
