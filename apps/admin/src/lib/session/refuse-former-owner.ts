import { errorTable } from "@mizan/contracts/errors";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import superjson from "superjson";
import { OWNER_CHANGED, PAGE_OWNER } from "./page-owner";
import type { SessionClaims } from "./session";
import { payloadOf } from "./token-payload";

/** Whose pages a session shows: changes with the account and with the company. */
export function ownerOf({ apiToken }: Pick<SessionClaims, "apiToken">): string {
  const { company, sub } = payloadOf(apiToken);
  return `${company}.${sub}`;
}

/**
 * Refuses what a page asks that was made for another company or account than the browser's cookies are for now: it would
 * be done where nobody looks. Null where they are the same; a page that was made for nobody may ask.
 *
 * Shape  an error of tRPC, so that the page reads it as any other refusal.
 */
export function refuseFormerOwner(request: Headers, session: SessionClaims | null): Response | null {
  const owner = request.get(PAGE_OWNER);
  if (owner === null || session === null || owner === ownerOf(session)) return null;
  const { status, trpc, title } = errorTable.CONFLICT;
  const problem = { code: "CONFLICT", reason: "page.owner_changed", title, status };
  const error = {
    message: title,
    code: TRPC_ERROR_CODES_BY_KEY[trpc],
    data: { code: trpc, httpStatus: status, problem },
  };
  return Response.json(
    { error: superjson.serialize(error) },
    { status, headers: { [OWNER_CHANGED]: "", "cache-control": "no-store" } },
  );
}
