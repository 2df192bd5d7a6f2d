-- The second factor of a member of staff: the sealed seed of their one-time passwords. It counts from `confirmedAt` on;
-- `lastStep` is the time step of the last code that was taken, so that none is taken twice.
CREATE TABLE "SecondFactor" (
  "companyId" uuid NOT NULL,
  "staffId" uuid NOT NULL,
  seed text NOT NULL,
  "recoverySalt" text,
  "lastStep" integer,
  "createdAt" timestamptz(3) NOT NULL,
  "confirmedAt" timestamptz(3),
  CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("companyId", "staffId"),
  CONSTRAINT "SecondFactor_companyId_staffId_fkey" FOREIGN KEY ("companyId", "staffId")
    REFERENCES "Staff" ("companyId", id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT second_factor_sealed CHECK (seed LIKE 'v1.%'),
  CONSTRAINT second_factor_recovers CHECK (("confirmedAt" IS NULL) = ("recoverySalt" IS NULL))
);
SELECT protect_table('"SecondFactor"');

-- Ways in without the device, each once.
CREATE TABLE "RecoveryCode" (
  "companyId" uuid NOT NULL,
  "staffId" uuid NOT NULL,
  "codeHash" text NOT NULL,
  "usedAt" timestamptz(3),
  CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("companyId", "staffId", "codeHash"),
  CONSTRAINT "RecoveryCode_companyId_staffId_fkey" FOREIGN KEY ("companyId", "staffId")
    REFERENCES "SecondFactor" ("companyId", "staffId") ON DELETE CASCADE ON UPDATE CASCADE
);
SELECT protect_table('"RecoveryCode"');

-- What a company asks of its staff; a company without a row asks for nothing.
CREATE TABLE "SecurityPolicy" (
  "companyId" uuid NOT NULL,
  "secondFactor" text NOT NULL DEFAULT 'optional',
  version integer NOT NULL DEFAULT 1,
  "updatedAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SecurityPolicy_pkey" PRIMARY KEY ("companyId"),
  CONSTRAINT security_policy_second_factor CHECK ("secondFactor" IN ('optional', 'required'))
);
SELECT protect_table('"SecurityPolicy"');

-- When the holder of a session was last made sure of. NULL: a session of the documented log-ins, whose clients have
-- nobody to ask.
ALTER TABLE "Session" ADD COLUMN "confirmedAt" timestamptz(3);
