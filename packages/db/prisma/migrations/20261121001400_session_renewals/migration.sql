-- When a session's refresh token was last exchanged: for seconds after that, the one before is answered with its successor.
ALTER TABLE "Session" ADD COLUMN "renewedAt" timestamptz(3);
