import { type AccountDoor, findNamedCompany } from "@mizan/core/identity";
import { isTestKey } from "@mizan/core/platform";
import type { FastifyRequest } from "fastify";
import type { Services } from "../services";
import { callerOf } from "./caller";
import { requestContext } from "./request-context";

/** What log-ins and mailed links of a request work with. */
export async function accountDoor(services: Services, request: FastifyRequest): Promise<AccountDoor> {
  const { database, tokens, links, now } = services;
  const { ip, userAgent, fromWebApp, principal: asking } = callerOf(request);
  const rehearses = isTestKey(asking.actor);
  return {
    database,
    tokens,
    links,
    now,
    ip,
    userAgent,
    requestId: request.id,
    fromWebApp,
    fromServer: asking.actor.type === "api_key",
    companyId: await namedCompanyId(services, request),
    contextOf: (principal) => requestContext(services, principal, request.id, { rehearses }),
    rehearses,
  };
}

/** The company whose door it is: a default that nobody named stands for all of them. */
async function namedCompanyId({ database }: Services, request: FastifyRequest): Promise<string | null> {
  const { principal } = callerOf(request);
  if (request.headers.company || principal.actor.type !== "anonymous") return principal.companyId;
  const named = await findNamedCompany(database, { host: request.host });
  return named?.id ?? null;
}
