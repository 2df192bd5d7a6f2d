-- Log-ins: what a token names as its session, so that one of them can be ended without the others.
CREATE TABLE "Session" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  "staffId" uuid,
  "customerId" uuid,
  ip text NOT NULL,
  "userAgent" text NOT NULL DEFAULT '',
  "createdAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastSeenAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" timestamptz(3) NOT NULL,
  "endedAt" timestamptz(3),
  CONSTRAINT "Session_pkey" PRIMARY KEY ("companyId", id),
  CONSTRAINT "Session_companyId_staffId_fkey" FOREIGN KEY ("companyId", "staffId")
    REFERENCES "Staff" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Session_companyId_customerId_fkey" FOREIGN KEY ("companyId", "customerId")
    REFERENCES "Customer" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT session_of_one_account CHECK (num_nonnulls("staffId", "customerId") = 1),
  CONSTRAINT session_expires_later CHECK ("expiresAt" > "createdAt")
);
SELECT protect_table('"Session"');
CREATE INDEX "Session_companyId_staffId_lastSeenAt_idx" ON "Session" ("companyId", "staffId", "lastSeenAt" DESC);
CREATE INDEX "Session_companyId_customerId_lastSeenAt_idx" ON "Session" ("companyId", "customerId", "lastSeenAt" DESC);

-- A session that was ended stays so.
CREATE FUNCTION session_stays_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A session that was ended cannot be opened again' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER stays_ended BEFORE UPDATE ON "Session" FOR EACH ROW
  WHEN (OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS DISTINCT FROM OLD."endedAt") EXECUTE FUNCTION session_stays_ended();
