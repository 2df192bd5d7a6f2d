export { listAudit } from "./list-audit";
export { difference, insertAudit, type NewAuditEntry, recordAudit } from "./record-audit";
export { type CheckpointClaims, type CheckpointSigner, sealAudit } from "./seal-audit";
export { type AuditFault, type AuditReport, verifyAudit } from "./verify-audit";
