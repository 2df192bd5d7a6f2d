import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { NoPages } from "@/components/no-pages";
import { WaitNotice } from "@/components/wait-notice";
import { allowedEntries } from "@/features/shell/nav-entries";
import { feedInput } from "@/features/today/order-feed-input";
import { Today } from "@/features/today/today";
import { pageTitle } from "@/lib/page-title";
import { requireProfile, TooManyRequests } from "@/lib/profile";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today");
  return { title: await pageTitle(t("title")) };
}

export default async function TodayPage() {
  const profile = await requireProfile();
  if (profile instanceof TooManyRequests) return <WaitNotice seconds={profile.seconds} />;
  const [start] = allowedEntries(profile);
  if (!start) return <NoPages profile={profile} />;
  // Whoever may not see orders begins on the first page that is theirs.
  if (start.href !== "/") redirect(start.href);
  return (
    <Gate permission="orders:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.orders.today.queryOptions()),
          client.prefetchQuery(trpc.orders.list.queryOptions(feedInput)),
        ]}
      >
        <Today />
      </Prefetch>
    </Gate>
  );
}
