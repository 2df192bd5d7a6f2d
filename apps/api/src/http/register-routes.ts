import type { Context } from "@mizan/core/platform";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../services";
import { accountDoor } from "./account-door";
import { callerOf, identify, keyOwner } from "./caller";
import { answerFromCatalog, findInCatalog } from "./catalog-answers";
import { versionOf } from "./entity-tags";
import { answerIdempotently, idempotencyKey, requestHash } from "./idempotency";
import { demand, requireDeclared } from "./permissions";
import { requestContext } from "./request-context";
import type { Door, Route } from "./route";
import { sendAnswer, toStoredAnswer } from "./send-answer";
import { readUpload } from "./uploads";

declare module "fastify" {
  interface FastifyContextConfig {
    route?: Route;
  }
}

/**
 * Mounts the table. Each request passes the same stations: who asks and how often, may they, what do they say, the
 * verb, the answer.
 *
 * Errors  throws at boot for a route without a declared permission, and for two of one method and path.
 */
export function registerRoutes(app: FastifyInstance, services: Services, routes: Route[]): void {
  requireDeclared(
    Object.fromEntries(routes.map(({ method, path, permission }) => [`${method} ${path}`, permission])),
  );
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { route },
      onRequest: async (request, reply) => {
        const { principal } = await identify(services, request, reply, {
          points: 1,
          readsCatalog: route.readsCatalog,
        });
        demand(principal.actor, route.permission);
        if (route.readsCatalog) return findInCatalog(services, request, reply);
      },
      handler: (request, reply) => answer(services, route, request, reply),
    });
  }
}

async function answer(services: Services, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const caller = callerOf(request);
  const { principal } = caller;
  const ctx = requestContext(services, principal, request.id);
  const key = route.method === "GET" ? null : idempotencyKey(request.headers["idempotency-key"]);
  const files = route.upload ? await readUpload(request, route.upload) : [];
  const { params, query, body, headers } = request;
  const parsed = route.parse({ params, query, body, files, version: versionOf(headers["if-match"]) });
  const prepare = async () => {
    const work = await parsed.prepare(await openDoor(services, route, request, ctx));
    return async (inContext: Context) => toStoredAnswer(route, request, await work(inContext));
  };

  if (route.readsCatalog && principal.actor.type === "anonymous")
    return answerFromCatalog(services, request, reply, async () => (await prepare())(ctx));
  if (key === null || route.unkept) return sendAnswer(request, reply, await (await prepare())(ctx));
  const named = { credential: keyOwner(caller), key, requestHash: requestHash(request, files) };
  return sendAnswer(request, reply, await answerIdempotently(ctx, named, prepare));
}

async function openDoor(
  services: Services,
  route: Route,
  request: FastifyRequest,
  ctx: Context,
): Promise<Door> {
  // A write asks before its transaction: inside, it would hold one connection and wait for another, and a burst of such
  // requests would wait for each other.
  const known = route.method === "GET" ? null : await services.shops.of(ctx);
  return {
    ctx,
    shop: async () => known ?? services.shops.of(ctx),
    publicUrl: services.env.PUBLIC_API_URL,
    storage: services.storage,
    account: () => accountDoor(services, request),
  };
}
