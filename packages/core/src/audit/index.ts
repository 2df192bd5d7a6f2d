export { listAudit } from "./list-audit";
export { changedFields, difference, type NewAuditEntry, recordAudit, recordLast } from "./record-audit";
export { type CheckpointClaims, type CheckpointSigner, sealAudit } from "./seal-audit";
export { type AuditFault, type AuditReport, verifyAudit } from "./verify-audit";
