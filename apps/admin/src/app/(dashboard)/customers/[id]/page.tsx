import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { CustomerDetail } from "@/features/customers/customer-detail";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers");
  return { title: await pageTitle(t("title")) };
}

export default async function CustomerPage({ params }: PageProps<"/customers/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Gate permission="customers:read">
      <Prefetch
        load={(trpc, client) => [client.prefetchQuery(trpc.customers.get.queryOptions({ id: id.data }))]}
      >
        <CustomerDetail id={id.data} />
      </Prefetch>
    </Gate>
  );
}
