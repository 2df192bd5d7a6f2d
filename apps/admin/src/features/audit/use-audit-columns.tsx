"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { NearLink } from "@/components/near-link";
import type { Column } from "@/components/resource-table/columns";
import { When } from "@/components/when";
import { auditSubjects } from "./audit-subjects";
import { useActionName, useChangedFields } from "./audit-words";

/** The page of what an entry is about, where there is one. */
function subjectPage({ subjectType, subjectId }: AuditEntry): string | null {
  switch (subjectType) {
    case "Product":
      return `/products/${subjectId}`;
    case "Order":
      return `/orders/${subjectId}`;
    case "Customer":
      return `/customers/${subjectId}`;
    case "Category":
      return `/categories?id=${subjectId}`;
    case "Mail":
      return `/outbox/${subjectId}`;
    case "Settings":
      return "/settings";
    default:
      return null;
  }
}

/** What the list says of each entry. */
export function useAuditColumns(): Column<AuditEntry>[] {
  const t = useTranslations("audit");
  const actionName = useActionName();
  const changedFields = useChangedFields();
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
        cell: (entry) => (
          <>
            {entry.actorName && <UserText>{entry.actorName}</UserText>}{" "}
            <span className="text-text-3">{t(`actors.${entry.actorType}`)}</span>
          </>
        ),
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
        cell: (entry) => <span className="line-clamp-2 text-text-2">{changedFields(entry)}</span>,
      },
      {
        id: "when",
        header: t("when"),
        numeric: true,
        cell: (entry) => <When at={entry.at} className="whitespace-nowrap text-text-2" />,
      },
    ],
    [t, actionName, changedFields],
  );
}

function Subject({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit.subject_one");
  const known = auditSubjects.find((subject) => subject === entry.subjectType);
  const word = t(known ?? "other");
  const page = subjectPage(entry);
  if (page === null) return word;
  return (
    <NearLink href={page} className={linkClass()}>
      {word}
    </NearLink>
  );
}
