import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { StaffDetail } from "@/features/staff/staff-detail";
import { recordTitle } from "@/lib/record-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata({ params }: PageProps<"/users/[id]">): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("staff"), params]);
  return {
    title: await recordTitle(
      t("title"),
      async (client) => (await client.staff.get.query({ id: given.id })).name,
    ),
  };
}

export default async function UserPage({ params }: PageProps<"/users/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Gate permission="staff:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.staff.get.queryOptions({ id: id.data })),
          client.prefetchQuery(trpc.roles.list.queryOptions()),
        ]}
      >
        <StaffDetail id={id.data} />
      </Prefetch>
    </Gate>
  );
}
