"use client";

import { deviceName } from "@mizan/contracts/device-name";
import { Ltr } from "@mizan/ui/bdi";
import { Button } from "@mizan/ui/button";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { Section } from "@/components/section";
import { When } from "@/components/when";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** Where one is signed in, and ending any of it. */
export function SessionsSection() {
  const t = useTranslations("profile");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { data: sessions, error, refetch } = useQuery(trpc.session.list.queryOptions());
  const onSuccess = () => queryClient.invalidateQueries(trpc.session.list.queryFilter());
  const onError = (failure: unknown) => void toast.error(problemText(failure));
  const end = useMutation(trpc.session.end.mutationOptions({ onSuccess, onError }));
  const endOthers = useMutation(trpc.session.endOthers.mutationOptions({ onSuccess, onError }));
  const others = sessions?.some(({ isCurrent }) => !isCurrent);
  return (
    <Section
      title={t("sessions")}
      help={t("sessionsHelp")}
      actions={
        others && (
          <Button size="sm" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t("endOthers")}
          </Button>
        )
      }
      flush
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      <ul className="divide-y divide-border">
        {sessions?.map(({ id, userAgent, ip, lastSeenAt, isCurrent }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <div className="min-w-0 flex-1 basis-60">
              <p className="truncate" title={userAgent}>
                <Ltr>{deviceName(userAgent) || userAgent || t("unknownBrowser")}</Ltr>
              </p>
              <p className="text-small text-text-3">
                <Ltr>{ip}</Ltr> · <When at={lastSeenAt} />
              </p>
            </div>
            {isCurrent ? (
              <span className="text-small text-text-2">{t("thisSession")}</span>
            ) : (
              <Button
                size="sm"
                variant="quiet"
                loading={end.isPending && end.variables.id === id}
                onClick={() => end.mutate({ id })}
              >
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
