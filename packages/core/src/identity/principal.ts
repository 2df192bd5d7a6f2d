import type { Actor } from "../platform";

/** Who stands behind a request, for which company. `credential` names what they showed: `key:<id>`, `user:<id>`, `anonymous`. */
export interface Principal {
  companyId: string;
  actor: Actor;
  credential: string;
}

/** Somebody unknown, in a company's shop. */
export const anonymousPrincipal = (companyId: string): Principal => ({
  companyId,
  actor: { type: "anonymous" },
  credential: "anonymous",
});
