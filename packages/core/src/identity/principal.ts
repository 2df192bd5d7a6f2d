import type { Actor } from "../platform";

/** Who stands behind a request, for which company. `credential` names what they showed: `key:<id>`, `user:<id>`, `anonymous`. */
export interface Principal {
  companyId: string;
  actor: Actor;
  credential: string;
  /** The API key that was shown, where one was. */
  key?: ShownKey;
}

/** An API key in use: which of its secrets was shown, from which address, and how often it may be where it has its own limit. */
export interface ShownKey {
  id: string;
  secretHash: string;
  isFormer: boolean;
  address: string;
  requestsPerMinute: number | null;
}

/** Somebody unknown, in a company's shop. */
export const anonymousPrincipal = (companyId: string): Principal => ({
  companyId,
  actor: { type: "anonymous" },
  credential: "anonymous",
});
