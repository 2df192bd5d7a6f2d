import type { SignInResult } from "@mizan/contracts/identity";
import { renewalDue } from "@mizan/contracts/renewal-due";
import type { SessionClaims } from "./session";

/** What the session cookie carries of a log-in, or of its renewal. */
export const claimsOf = ({ token, refreshToken, expiresIn, profile }: SignInResult): SessionClaims => ({
  apiToken: token,
  refreshToken,
  expiresAt: Date.now() + expiresIn * 1000,
  renewAt: renewalDue(expiresIn, Date.now()),
  locale: profile.locale,
});
