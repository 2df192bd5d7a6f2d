import { cookies } from "next/headers";
import { LiveEvents } from "@/features/live/live-events";
import { RAIL_COOKIE } from "@/features/shell/rail-cookie";
import { Shell } from "@/features/shell/shell";
import { env } from "@/lib/env";
import { requireProfile } from "@/lib/profile";
import { ShortcutsProvider } from "@/lib/shortcuts";
import { StoreProvider } from "@/lib/store";
import { api, Prefetch } from "@/lib/trpc-server";

export default async function DashboardLayout({ children }: LayoutProps<"/">) {
  const [profile, settings, jar] = await Promise.all([
    requireProfile(),
    api().then((client) => client.settings.public.query()),
    cookies(),
  ]);
  const { publicApiUrl, STORE_URL } = env();
  return (
    <StoreProvider settings={settings} profile={profile} storefrontUrl={STORE_URL}>
      <LiveEvents url={publicApiUrl}>
        <ShortcutsProvider>
          <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.units.list.queryOptions())]}>
            <Shell narrow={jar.get(RAIL_COOKIE)?.value === "narrow"}>{children}</Shell>
          </Prefetch>
        </ShortcutsProvider>
      </LiveEvents>
    </StoreProvider>
  );
}
