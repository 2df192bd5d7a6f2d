export { exportAudit } from "./export-audit";
export { listAudit } from "./list-audit";
export { listAuditActors } from "./list-audit-actors";
export {
  changedFields,
  difference,
  insertAudit,
  type NewAuditEntry,
  recordAudit,
  recordLast,
} from "./record-audit";
export { type CheckpointClaims, type CheckpointSigner, sealAudit } from "./seal-audit";
export { type AuditFault, verifyAudit } from "./verify-audit";
