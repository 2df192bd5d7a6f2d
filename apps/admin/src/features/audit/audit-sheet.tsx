"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { Code } from "@mizan/ui/bdi";
import { Sheet } from "@mizan/ui/dialog";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { When } from "@/components/when";
import { AuditValue } from "./audit-value";
import { changedNames, useActionName, useFieldName } from "./audit-words";

/** What an entry changed, field by field. */
export function AuditSheet({ entry, onClose }: { entry: AuditEntry | null; onClose: () => void }) {
  const t = useTranslations();
  const actionName = useActionName();
  return (
    <Sheet
      open={entry !== null}
      onOpenChange={(open) => !open && onClose()}
      title={entry ? actionName(entry.action) : ""}
      closeLabel={t("action.close")}
      className="w-[min(100vw,40rem)]"
    >
      {entry && <AuditDiff entry={entry} />}
    </Sheet>
  );
}

function AuditDiff({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  const fieldName = useFieldName();
  const fields = changedNames(entry);
  const valueIn = (field: string, state: AuditEntry["before"]) => (
    <AuditValue
      field={field}
      value={state?.[field]}
      subjectType={entry.subjectType}
      currency={state?.currency}
    />
  );
  return (
    <div className="flex flex-col gap-5">
      <RuledList>
        <RuledRow label={t("who")}>
          <bdi>{entry.actorName ?? t(`actors.${entry.actorType}`)}</bdi>
        </RuledRow>
        <RuledRow label={t("when")}>
          <When at={entry.at} />
        </RuledRow>
        {entry.requestId && (
          <RuledRow label={t("request")}>
            <Code className="break-all">{entry.requestId}</Code>
          </RuledRow>
        )}
      </RuledList>
      {fields.length === 0 ? (
        <p className="text-text-2">{t("noDetails")}</p>
      ) : (
        <Table label={t("changed")}>
          <TableHead>
            <TableRow>
              <Th>{t("field")}</Th>
              <Th>{t("before")}</Th>
              <Th>{t("after")}</Th>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map((field) => (
              <TableRow key={field}>
                <Td className="align-top">{fieldName(field)}</Td>
                <Td label={t("before")} className="align-top text-text-2">
                  {valueIn(field, entry.before)}
                </Td>
                <Td label={t("after")} className="align-top">
                  {valueIn(field, entry.after)}
                </Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </div>
  );
}
