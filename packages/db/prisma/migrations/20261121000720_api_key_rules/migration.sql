-- What an API key is for, from where it may be used, how often, and the secret that it had before it was rotated.
ALTER TABLE "ApiKey"
  ADD COLUMN environment text NOT NULL DEFAULT 'live',
  ADD COLUMN "allowedAddresses" text[] NOT NULL DEFAULT '{}',
  ADD COLUMN "requestsPerMinute" integer,
  ADD COLUMN "madeBy" text,
  ADD COLUMN "rotatedAt" timestamptz(3),
  ADD COLUMN "formerSecretHash" text,
  ADD COLUMN "formerLastFour" text,
  ADD COLUMN "formerEndsAt" timestamptz(3),
  ADD COLUMN "formerLastUsedAt" timestamptz(3);
ALTER TABLE "ApiKey"
  ADD CONSTRAINT api_key_environment CHECK (environment IN ('live', 'test')),
  -- The cast refuses what is no address.
  ADD CONSTRAINT api_key_addresses CHECK ("allowedAddresses"::inet[] IS NOT NULL),
  ADD CONSTRAINT api_key_limit CHECK ("requestsPerMinute" > 0),
  ADD CONSTRAINT api_key_former_whole CHECK (
    num_nonnulls("formerSecretHash", "formerLastFour", "formerEndsAt") IN (0, 3)
    AND ("formerLastUsedAt" IS NULL OR "formerEndsAt" IS NOT NULL));

-- What a key may do is settled when it is made, and one that was revoked stays so.
CREATE FUNCTION api_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An API key keeps its scopes, environment and prefix, and stays revoked'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'api_key_stays', TABLE = 'ApiKey';
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON "ApiKey" FOR EACH ROW
  WHEN ((OLD.scopes, OLD.environment, OLD.prefix) IS DISTINCT FROM (NEW.scopes, NEW.environment, NEW.prefix)
    OR (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt"))
  EXECUTE FUNCTION api_key_stays();

-- How often each key was used, by days of its company. API processes count, and add what they counted now and then.
CREATE TABLE "ApiKeyUsage" (
  "companyId" uuid NOT NULL,
  "apiKeyId" uuid NOT NULL,
  day date NOT NULL,
  requests bigint NOT NULL,
  refused bigint NOT NULL,
  CONSTRAINT "ApiKeyUsage_pkey" PRIMARY KEY ("companyId", "apiKeyId", day),
  CONSTRAINT "ApiKeyUsage_companyId_apiKeyId_fkey" FOREIGN KEY ("companyId", "apiKeyId")
    REFERENCES "ApiKey" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT api_key_usage_counts CHECK (requests >= refused AND refused >= 0)
);
SELECT protect_table('"ApiKeyUsage"');
