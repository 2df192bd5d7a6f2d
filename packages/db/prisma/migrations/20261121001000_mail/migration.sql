-- Mails: promised in the transaction of their cause, sent afterwards, once for each cause.
CREATE TABLE "MailMessage" (
  "companyId" uuid NOT NULL,
  id uuid NOT NULL,
  "dedupeKey" text NOT NULL,
  template text NOT NULL,
  recipient text NOT NULL,
  locale text NOT NULL,
  data jsonb NOT NULL,
  state text NOT NULL DEFAULT 'queued',
  attempts integer NOT NULL DEFAULT 0,
  transport text,
  error text,
  "createdAt" timestamptz(3) NOT NULL,
  "triedAt" timestamptz(3),
  "sentAt" timestamptz(3),
  CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("companyId", id)
);
CREATE UNIQUE INDEX "MailMessage_companyId_dedupeKey_key" ON "MailMessage" ("companyId", "dedupeKey");
ALTER TABLE "MailMessage"
  ADD CONSTRAINT mail_state CHECK (state IN ('queued', 'sending', 'sent', 'kept', 'failed')),
  ADD CONSTRAINT mail_sent CHECK (state <> 'sent' OR ("sentAt" IS NOT NULL AND transport IS NOT NULL)),
  ADD CONSTRAINT mail_tried CHECK (attempts >= 0 AND (attempts > 0 OR state IN ('queued', 'kept'))),
  ADD CONSTRAINT mail_recipient CHECK (recipient LIKE '%_@_%');
SELECT protect_table('"MailMessage"');
