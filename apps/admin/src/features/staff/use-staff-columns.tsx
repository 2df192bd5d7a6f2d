"use client";

import type { StaffMember } from "@mizan/contracts/staff";
import { Email, UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { Ago } from "@/components/when";
import { StaffState } from "./staff-state";

/** What the list says of each user. */
export function useStaffColumns(): Column<StaffMember>[] {
  const t = useTranslations("staff");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        title: true,
        sort: { ascending: "name" },
        skeleton: "w-40",
        cell: (member) => (
          <NearLink href={`/users/${member.id}`} {...rowLink} className={linkClass({ variant: "strong" })}>
            <UserText>{member.name}</UserText>
          </NearLink>
        ),
      },
      {
        id: "email",
        header: t("email"),
        skeleton: "w-40",
        cell: (member) => <Email className="text-text-2">{member.email}</Email>,
      },
      { id: "role", header: t("role"), cell: (member) => <Localized text={member.roleName} /> },
      { id: "state", header: t("state"), cell: (member) => <StaffState member={member} /> },
      {
        id: "secondFactor",
        header: t("secondFactor"),
        cell: (member) => (
          <span className="text-text-2">{t(member.hasSecondFactor ? "hasFactor" : "noFactor")}</span>
        ),
      },
      {
        id: "lastLogin",
        header: t("lastLogin"),
        sort: { descending: "-lastLogin" },
        cell: (member) => (
          <span className="whitespace-nowrap text-text-2">
            {member.lastLoginAt ? <Ago at={member.lastLoginAt} /> : t("never")}
          </span>
        ),
      },
    ],
    [t],
  );
}
