-- What is looked for every minute: mails that wait, which are few among all that were ever sent.
CREATE INDEX mail_waiting ON "MailMessage" ("companyId", id) WHERE state IN ('queued', 'sending');
