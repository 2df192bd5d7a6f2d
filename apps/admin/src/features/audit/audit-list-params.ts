import type { AuditFilter, ListAuditInput } from "@mizan/contracts/audit";
import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { PAGE_LIMIT } from "@/lib/list-params";
import { auditSubjects } from "./audit-subjects";

/** The state of the audit list, in its address. */
export const auditListParams = {
  page: parseAsInteger.withDefault(1),
  actor: parseAsString,
  action: parseAsString,
  subject: parseAsStringLiteral(auditSubjects),
  from: parseAsString,
  to: parseAsString,
};

type AuditListParams = inferParserType<typeof auditListParams>;

/** Reads that state on the server. */
export const loadAuditListParams = createLoader(auditListParams);

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const day = (text: string | null) => (text !== null && DAY.test(text) ? text : undefined);

/** Which entries that state asks for. */
export const toAuditFilter = (params: AuditListParams): AuditFilter => ({
  actorId: params.actor ?? undefined,
  action: params.action ?? undefined,
  subjectType: params.subject ?? undefined,
  from: day(params.from),
  to: day(params.to),
});

/** The same as the API's question for one page. */
export const toListAuditInput = (params: AuditListParams): Partial<ListAuditInput> => ({
  ...toAuditFilter(params),
  page: params.page,
  limit: PAGE_LIMIT,
});
