import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfilePage } from "@/features/profile/profile-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Prefetch
      load={(trpc, client) => [
        client.prefetchQuery(trpc.staff.own.queryOptions()),
        client.prefetchQuery(trpc.secondFactor.own.queryOptions()),
        client.prefetchQuery(trpc.session.list.queryOptions()),
      ]}
    >
      <ProfilePage />
    </Prefetch>
  );
}
