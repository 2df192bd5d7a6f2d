-- Who did it, and what was done, as the audit's page asks for them.
CREATE INDEX "AuditEntry_companyId_actorId_id_idx" ON "AuditEntry" ("companyId", "actorId", id DESC);
CREATE INDEX "AuditEntry_companyId_action_id_idx" ON "AuditEntry" ("companyId", action, id DESC);
