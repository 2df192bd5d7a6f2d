"use client";

import { UserText } from "@mizan/ui/bdi";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { StaffActions } from "./staff-actions";
import { StaffEditor } from "./staff-editor";
import { StaffFacts } from "./staff-facts";
import { StaffSessions } from "./staff-sessions";
import { StaffState } from "./staff-state";

/** One user: who they are, what they may do, where they are signed in. */
export function StaffDetail({ id }: { id: string }) {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const mayWrite = useCan("staff:write");
  const { data: member, error, refetch } = useQuery(trpc.staff.get.queryOptions({ id }));
  if (!member) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={t("title")}
            link={NearLink}
            items={[{ label: t("title"), href: "/users" }, { label: <UserText>{member.name}</UserText> }]}
          />
        }
        title={<UserText>{member.name}</UserText>}
        aside={<StaffState member={member} />}
        actions={mayWrite && <StaffActions member={member} />}
      />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_400px]">
        {mayWrite && <StaffEditor member={member} />}
        <div className="flex min-w-0 flex-col gap-4">
          <StaffFacts member={member} />
          {mayWrite && <StaffSessions member={member} />}
        </div>
      </div>
    </>
  );
}
