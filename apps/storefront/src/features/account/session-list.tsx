import { deviceName } from "@mizan/contracts/device-name";
import type { Session } from "@mizan/contracts/identity";
import { Badge } from "@mizan/ui/badge";
import { Ltr } from "@mizan/ui/bdi";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { AccountForm } from "./account-form";
import { endOtherSessions, endSession } from "./security";

/** Where the customer is signed in; each place can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account");
  const { moment } = useShopFormat();
  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-border rounded-md border border-border bg-surface">
        {sessions.map((session) => {
          const device = deviceName(session.userAgent) || t("sessions.unknown");
          return (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 p-4">
              <div className="min-w-0">
                <p className="font-medium">
                  <Ltr>{device}</Ltr> {session.isCurrent && <Badge>{t("sessions.current")}</Badge>}
                </p>
                <p className="text-small text-text-3">
                  <Ltr>{session.ip}</Ltr> · {t("sessions.seen", { at: moment(session.lastSeenAt) })}
                </p>
              </div>
              {!session.isCurrent && (
                <AccountForm
                  action={endSession}
                  quiet
                  small
                  hidden={{ id: session.id }}
                  fields={[]}
                  submit={t("sessions.end")}
                  submitNamed={t("sessions.endNamed", { device })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <AccountForm action={endOtherSessions} quiet fields={[]} submit={t("sessions.endOthers")} />
      )}
    </div>
  );
}
