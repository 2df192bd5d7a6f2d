import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { StaffList } from "@/features/staff/staff-list";
import { loadStaffListParams, toListStaffInput } from "@/features/staff/staff-list-params";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff");
  return { title: await pageTitle(t("title")) };
}

export default async function UsersPage({ searchParams }: PageProps<"/users">) {
  const input = toListStaffInput(await loadStaffListParams(searchParams));
  return (
    <Gate permission="staff:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.staff.list.queryOptions(input)),
          client.prefetchQuery(trpc.roles.list.queryOptions()),
        ]}
      >
        <StaffList />
      </Prefetch>
    </Gate>
  );
}
