import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { CustomerList } from "@/features/customers/customer-list";
import { loadCustomerListParams, toListCustomersInput } from "@/features/customers/customer-list-params";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers");
  return { title: await pageTitle(t("title")) };
}

export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const input = toListCustomersInput(await loadCustomerListParams(searchParams));
  return (
    <Gate permission="customers:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.customers.list.queryOptions(input))]}>
        <CustomerList />
      </Prefetch>
    </Gate>
  );
}
