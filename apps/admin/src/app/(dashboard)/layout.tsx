import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { WaitNotice } from "@/components/wait-notice";
import { LiveEvents } from "@/features/live/live-events";
import { AccountTheme } from "@/features/shell/account-theme";
import { RAIL_COOKIE } from "@/features/shell/rail-cookie";
import { Shell } from "@/features/shell/shell";
import { env } from "@/lib/env";
import { requireProfile, TooManyRequests } from "@/lib/profile";
import { ShortcutsProvider } from "@/lib/shortcuts";
import { StoreProvider } from "@/lib/store";
import { storeSettings } from "@/lib/store-settings";
import { Prefetch } from "@/lib/trpc-server";

export default async function DashboardLayout({ children }: LayoutProps<"/">) {
  const [profile, settings, jar] = await Promise.all([requireProfile(), storeSettings(), cookies()]);
  if (profile instanceof TooManyRequests) {
    return (
      <main id="main" className="mx-auto max-w-[1440px] p-4 sm:p-6">
        <WaitNotice seconds={profile.seconds} />
      </main>
    );
  }
  if (profile.secondFactor === "enrol") redirect("/enrol");
  if (settings === null) throw new Error("No page can be shown without the store's settings");
  const { publicApiUrl, STORE_URL } = env();
  return (
    <StoreProvider settings={settings} profile={profile} storefrontUrl={STORE_URL}>
      <LiveEvents url={publicApiUrl}>
        <ShortcutsProvider ofAccount={profile.preferences}>
          <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.units.list.queryOptions())]}>
            {/* An account of another company is at home there, and so is what it prefers. */}
            {profile.visit === null && <AccountTheme theme={profile.preferences.theme} />}
            <Shell density={profile.preferences.density} narrow={jar.get(RAIL_COOKIE)?.value === "narrow"}>
              {children}
            </Shell>
          </Prefetch>
        </ShortcutsProvider>
      </LiveEvents>
    </StoreProvider>
  );
}
