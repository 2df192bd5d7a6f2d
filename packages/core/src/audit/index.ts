export { listAudit } from "./list-audit";
export { difference, type NewAuditEntry, recordAudit, recordLast } from "./record-audit";
