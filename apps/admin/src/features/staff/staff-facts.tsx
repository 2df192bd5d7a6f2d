"use client";

import type { StaffMember } from "@mizan/contracts/staff";
import { Email, Ltr } from "@mizan/ui/bdi";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { Section } from "@/components/section";
import { Ago, When } from "@/components/when";
import { ScopeWords } from "@/features/api-keys/scope-words";

/** What an account is, for whoever may look and not change; and what nobody changes. */
export function StaffFacts({ member }: { member: StaffMember }) {
  const t = useTranslations("staff");
  return (
    <Section title={t("facts")}>
      <RuledList>
        <RuledRow label={t("email")}>
          <Email>{member.email}</Email>
        </RuledRow>
        {member.phone && (
          <RuledRow label={t("phone")}>
            <Ltr>{member.phone}</Ltr>
          </RuledRow>
        )}
        <RuledRow label={t("role")}>
          <Localized text={member.roleName} />
        </RuledRow>
        {member.isOperator && <RuledRow label={t("platform")}>{t("operator")}</RuledRow>}
        <RuledRow label={t("lastLogin")}>
          {member.lastLoginAt ? <Ago at={member.lastLoginAt} /> : t("never")}
        </RuledRow>
        {member.invitedUntil && (
          <RuledRow label={t("invitedUntil")}>
            <When at={member.invitedUntil} />
          </RuledRow>
        )}
        <RuledRow label={t("secondFactor")}>{t(member.hasSecondFactor ? "hasFactor" : "noFactor")}</RuledRow>
        <RuledRow label={t("since")}>
          <When at={member.createdAt} style="date" />
        </RuledRow>
      </RuledList>
      <div className="pt-3">
        <p className="pb-1 text-small font-medium text-text-2">{t("may")}</p>
        {member.permissions.length > 0 ? (
          <ScopeWords scopes={member.permissions} />
        ) : (
          <p className="text-text-3">{t("mayNothing")}</p>
        )}
      </div>
    </Section>
  );
}
