"use client";

import { deviceName } from "@mizan/contracts/device-name";
import type { StaffMember } from "@mizan/contracts/staff";
import { Ltr } from "@mizan/ui/bdi";
import { Button } from "@mizan/ui/button";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { Section } from "@/components/section";
import { Ago } from "@/components/when";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { accountLimit } from "./staff-limits";

/** Where a user is signed in, and the end of it. */
export function StaffSessions({ member: { id, ...member } }: { member: StaffMember }) {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const limit = accountLimit(useProfile(), member);
  const { data: sessions, error, refetch } = useQuery(trpc.staff.sessions.queryOptions({ id }));
  const { mutateAsync, isPending } = useMutation(trpc.staff.endSessions.mutationOptions());
  const end = async (sessionId?: string) => {
    try {
      await mutateAsync({ id, sessionId });
      toast.success(t("sessionsEnded"));
    } catch (failure) {
      toast.error(problemText(failure));
    } finally {
      await refresh([{ path: "staff" }]);
    }
  };
  if (!sessions) return error ? <Failure error={error} retry={() => void refetch()} /> : null;
  return (
    <Section
      title={t("sessions")}
      help={limit && t(`limits.${limit}`)}
      actions={
        limit === null &&
        sessions.length > 1 && (
          <Button size="sm" disabled={isPending} onClick={() => void end()}>
            {t("endAll")}
          </Button>
        )
      }
    >
      {sessions.length === 0 && <p className="text-text-3">{t("noSessions")}</p>}
      <ul className="flex flex-col gap-3">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center justify-between gap-3">
            <div className="min-w-0">
              <p className="truncate" title={session.userAgent}>
                <Ltr>{deviceName(session.userAgent) || session.userAgent || t("unknownDevice")}</Ltr>
              </p>
              <p className="text-small text-text-3">
                <Ltr>{session.ip}</Ltr> · <Ago at={session.lastSeenAt} />
                {session.isCurrent && ` · ${t("thisSession")}`}
              </p>
            </div>
            {limit === null && !session.isCurrent && (
              <Button size="sm" disabled={isPending} onClick={() => void end(session.id)}>
                {t("endSession")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
