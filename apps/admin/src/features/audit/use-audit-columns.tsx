"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import type { Column } from "@/components/resource-table/columns";
import { When } from "@/components/when";
import { useProfile } from "@/lib/store";
import { auditSubjects } from "./audit-subjects";
import { useActionName, useChangedFields } from "./audit-words";
import { subjectPage } from "./subject-page";

/** What the list says of each entry. */
export function useAuditColumns(): Column<AuditEntry>[] {
  const t = useTranslations("audit");
  const actionName = useActionName();
  const changedFields = useChangedFields();
  const missing = useTranslations("field")("missing");
  return useMemo(
    () => [
      {
        id: "action",
        header: t("action"),
        title: true,
        skeleton: "w-36",
        cell: (entry) => <span className="font-medium">{actionName(entry.action)}</span>,
      },
      {
        id: "who",
        header: t("who"),
        cell: (entry) => <Actor entry={entry} />,
      },
      {
        id: "subject",
        header: t("subject"),
        cell: (entry) => <Subject entry={entry} />,
      },
      {
        id: "changed",
        header: t("changed"),
        skeleton: "w-40",
        cell: (entry) => <span className="line-clamp-2 text-text-2">{changedFields(entry) || missing}</span>,
      },
      {
        id: "when",
        header: t("when"),
        numeric: true,
        cell: (entry) => <When at={entry.at} className="whitespace-nowrap text-text-2" />,
      },
    ],
    [t, actionName, changedFields, missing],
  );
}

/** The kind of thing, and its name or number, which leads to its page. */
function Subject({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit.subject_one");
  const known = auditSubjects.find((subject) => subject === entry.subjectType);
  const word = t(known ?? "other");
  const page = subjectPage(useProfile(), entry);
  const name = entry.subjectName ? <Localized text={entry.subjectName} /> : null;
  const named = page === null ? name : <SubjectLink page={page}>{name ?? word}</SubjectLink>;
  if (name === null) return named ?? word;
  return (
    <>
      <span className="text-text-3">{word}</span> {named}
    </>
  );
}

function SubjectLink({ page, children }: { page: string; children: ReactNode }) {
  return (
    <NearLink href={page} className={linkClass()}>
      {children}
    </NearLink>
  );
}

/** Who did it, which leads to all that they did. */
function Actor({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit.actors");
  const kind = <span className="text-text-3">{t(entry.actorType)}</span>;
  if (entry.actorName === null) return kind;
  const name = <UserText>{entry.actorName}</UserText>;
  return (
    <>
      {entry.actorId === null ? (
        name
      ) : (
        <NearLink href={`/audit?actor=${encodeURIComponent(entry.actorId)}`} className={linkClass()}>
          {name}
        </NearLink>
      )}{" "}
      {kind}
    </>
  );
}
