export { listAudit } from "./list-audit";
export { difference, insertAudit, type NewAuditEntry, recordAudit } from "./record-audit";
