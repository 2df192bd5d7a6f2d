export { type Account, findAccountByEmail, forgetAccounts, loadAccount, loadOwnAccount } from "./account";
export { type AccountDoor, homeOf, ownAddress } from "./account-door";
export { type ApiKeyUse, forgetOldApiKeyUse, listApiKeyUsage, recordApiKeyUse } from "./api-key-usage";
export { changePassword } from "./change-password";
export { disableSecondFactor, replaceRecoveryCodes } from "./change-second-factor";
export { acceptInvitation, resetPassword } from "./choose-password";
export { clientNetwork } from "./client-network";
export { closeSessions } from "./close-sessions";
export { completeSignIn } from "./complete-sign-in";
export { confirmIdentity } from "./confirm-identity";
export { createApiKey } from "./create-api-key";
export { endAllSessions, endOtherSessions, endSession } from "./end-sessions";
export { beginSecondFactor, confirmSecondFactor } from "./enrol-second-factor";
export { inEvenTime } from "./even-answer";
export { findLapsed } from "./find-lapsed";
export { findMailedLink } from "./find-mailed-link";
export { forgetSessions } from "./find-session";
export { forgetLapsedAccess } from "./forget-lapsed";
export { getProfile } from "./get-profile";
export { asGuest, forgetVisits } from "./guest";
export { issueSocketToken } from "./issue-socket-token";
export type { RetiredKey } from "./key-set";
export { type AccountLink, LinkTokens } from "./link-tokens";
export { listApiKeys } from "./list-api-keys";
export { listSessions, sessionsOf } from "./list-sessions";
export { countAddressWish, countLinkRequest, forgetAttempts, forgetFailedLogins } from "./login-throttle";
export { hashNewPassword, refuseGuessable } from "./new-password";
export { hashPassword } from "./password";
export { anonymousPrincipal, type Principal } from "./principal";
export { refreshSession } from "./refresh-session";
export { refuseBeyondKey, UNBOUND } from "./refuse-beyond-key";
export { requestEmailVerification, requestPasswordReset } from "./request-password-reset";
export { requirePassword } from "./require-password";
export { resealSecondFactors } from "./reseal-second-factors";
export { forgetApiKeys, resolveApiKey } from "./resolve-api-key";
export {
  type CompanyName,
  findMainHost,
  findNamedCompany,
  forgetCompanies,
  listCompanies,
  refuseSuspended,
  resolveCompany,
} from "./resolve-company";
export { resolveSocketToken, resolveToken, type SocketPrincipal } from "./resolve-token";
export { revokeApiKey } from "./revoke-api-key";
export { endFormerSecret, rotateApiKey } from "./rotate-api-key";
export { getSecondFactor, removeSecondFactor } from "./second-factor";
export { getSecurityPolicy, saveSecurityPolicy } from "./security-policy";
export { causeOf, sendAccountLink } from "./send-account-link";
export { type SignInAttempt, signIn } from "./sign-in";
export { Tokens } from "./tokens";
export { updateApiKey } from "./update-api-key";
export { verifyEmail } from "./verify-email";
export { viewAs } from "./view-as";
