"use client";

import type { Role } from "@mizan/contracts/staff";
import { Button } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { PeopleTabs } from "@/features/staff/people-tabs";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { RoleMatrix } from "./role-matrix";
import { RoleSheet } from "./role-sheet";

/** What each role may do, side by side. */
export function RolesPage() {
  const t = useTranslations("roles");
  const trpc = useTRPC();
  const mayWrite = useCan("staff:write");
  const [editing, setEditing] = useState<Role["slug"] | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const { data: roles, error, refetch } = useQuery(trpc.roles.list.queryOptions());
  if (!roles) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          mayWrite && (
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setIsMaking(true)}>
              {t("new")}
            </Button>
          )
        }
      />
      <PeopleTabs current="roles" />
      <RoleMatrix roles={roles} onEdit={({ slug }) => setEditing(slug)} />
      <RoleSheet
        role={isMaking ? "new" : (roles.find(({ slug }) => slug === editing) ?? null)}
        onClose={() => {
          setEditing(null);
          setIsMaking(false);
        }}
      />
    </>
  );
}
