import type { ListAuditInput } from "@mizan/contracts/audit";
import { createLoader, type inferParserType, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT } from "@/lib/list-params";
import { auditSubjects } from "./audit-subjects";

/** The state of the audit list, in its address. */
export const auditListParams = {
  page: parseAsInteger.withDefault(1),
  subject: parseAsStringLiteral(auditSubjects),
};

/** Reads that state on the server. */
export const loadAuditListParams = createLoader(auditListParams);

/** That state as the API's filter. */
export const toListAuditInput = (
  params: inferParserType<typeof auditListParams>,
): Partial<ListAuditInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  subjectType: params.subject ?? undefined,
});
