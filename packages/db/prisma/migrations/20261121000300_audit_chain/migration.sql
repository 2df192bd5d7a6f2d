-- The audit as a chain. An entry's digest is made as it is written; its place and its link, which holds the link before
-- it, follow when the company's chain is sealed: by one at a time, and not in the way of the work itself.
ALTER TABLE "AuditEntry" ADD COLUMN digest text, ADD COLUMN place bigint, ADD COLUMN link text;

CREATE TABLE "AuditCheckpoint" (
  "companyId" uuid NOT NULL,
  place bigint NOT NULL,
  link text NOT NULL,
  signature text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT "AuditCheckpoint_pkey" PRIMARY KEY ("companyId", place)
);
SELECT protect_table('"AuditCheckpoint"', true);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditCheckpoint" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();

-- Everything that an entry says, in one spelling whatever the session's settings.
CREATE FUNCTION audit_digest(entry "AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry."companyId", entry.id, extract(epoch FROM entry.at), entry."actorType", entry."actorId", entry."actorName",
    entry.action, entry."subjectType", entry."subjectId", entry.before, entry.after, entry."requestId")::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_link(previous text, digest text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(previous, '') || digest, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_keep_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.digest := audit_digest(NEW);
  NEW.place := NULL;
  NEW.link := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_digest BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_keep_digest();

-- An entry changes once: when it gets its place and its link.
CREATE FUNCTION audit_seal_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.place IS NULL AND NEW.place IS NOT NULL AND NEW.link IS NOT NULL
    AND to_jsonb(OLD) - 'place' - 'link' = to_jsonb(NEW) - 'place' - 'link' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER append_only ON "AuditEntry";
ALTER TABLE "AuditEntry" NO FORCE ROW LEVEL SECURITY;
UPDATE "AuditEntry" e SET digest = audit_digest(e);
ALTER TABLE "AuditEntry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" ALTER COLUMN digest SET NOT NULL,
  ADD CONSTRAINT audit_sealed_whole CHECK ((place IS NULL) = (link IS NULL));
CREATE TRIGGER append_only BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER seal_once BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_seal_once();
GRANT UPDATE (place, link) ON "AuditEntry" TO mizan_app;
CREATE UNIQUE INDEX "AuditEntry_companyId_place_key" ON "AuditEntry" ("companyId", place);
CREATE INDEX "AuditEntry_unsealed" ON "AuditEntry" ("companyId", id) WHERE place IS NULL;

-- Links the oldest entries that have no place yet, and says how many those were. Entries that are committed late simply
-- come later in the chain.
CREATE FUNCTION seal_audit(wanted integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  company uuid := app_company();
  last record;
  entry record;
  sealed integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit-chain/' || company, 0));
  SELECT a.place, a.link INTO last FROM "AuditEntry" a
    WHERE a."companyId" = company AND a.place IS NOT NULL ORDER BY a.place DESC LIMIT 1;
  FOR entry IN
    SELECT a.id, a.digest FROM "AuditEntry" a WHERE a."companyId" = company AND a.place IS NULL ORDER BY a.id LIMIT wanted
  LOOP
    UPDATE "AuditEntry" a SET place = coalesce(last.place, 0) + 1, link = audit_link(last.link, entry.digest)
      WHERE a."companyId" = company AND a.id = entry.id
      RETURNING a.place, a.link INTO last;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;
