export { forgetAccounts } from "./account";
export { createApiKey } from "./create-api-key";
export { findLapsed } from "./find-lapsed";
export { getProfile } from "./get-profile";
export { issueSocketToken } from "./issue-socket-token";
export type { PublicJwk } from "./key-set";
export { listApiKeys } from "./list-api-keys";
export { forgetFailedLogins } from "./login-throttle";
export { hashPassword } from "./password";
export { anonymousPrincipal, type Principal } from "./principal";
export { forgetApiKeys, resolveApiKey } from "./resolve-api-key";
export {
  type CompanyHints,
  type CompanyName,
  findNamedCompany,
  listCompanies,
  resolveCompany,
} from "./resolve-company";
export { resolveSocketToken, resolveToken, type SocketPrincipal } from "./resolve-token";
export { revokeApiKey } from "./revoke-api-key";
export { type SignInDoor, signIn } from "./sign-in";
export { TokenClaims, Tokens, type TokenUse } from "./tokens";
