import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { CustomerDetail } from "@/features/customers/customer-detail";
import { recordTitle } from "@/lib/record-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata({ params }: PageProps<"/customers/[id]">): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("customers"), params]);
  return {
    title: await recordTitle(
      t("title"),
      async (client) => (await client.customers.get.query({ id: given.id })).name,
    ),
  };
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
