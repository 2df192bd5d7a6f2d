import multipart from "@fastify/multipart";
import { notFound } from "@mizan/contracts/errors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { registerDocs } from "./http/docs";
import { registerHealth } from "./http/health";
import { parseJson } from "./http/json-limits";
import { answerError } from "./http/problem";
import { registerRoutes } from "./http/register-routes";
import { requestIdOf } from "./http/request-ids";
import { logRequests } from "./http/request-log";
import { boundRequestTime } from "./http/request-time";
import { registerSecurity } from "./http/security";
import { registerTrpc } from "./http/trpc";
import { answerUnreadable } from "./http/unreadable-requests";
import { registerUploadFiles } from "./http/upload-files";
import { routes } from "./rest";
import type { Services } from "./services";

/** Bounds of a request. Units: bytes, milliseconds. */
const BODY_BYTES = 1024 * 1024;
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** The longest that any request may take: one with files. Source: seeds/003 "Request Timeout". */
const UPLOAD_MS = 600_000;
/** How late a request that is too slow may be found out: Node's own half a minute would make 10 s into 40. */
const TIMEOUT_CHECK_MS = 1000;
const KEEP_ALIVE_MS = 65_000;

/** The whole HTTP app over its services, not yet listening: nothing here reads the environment or starts anything. */
export async function buildApp(
  services: Services,
  { requestMs = REQUEST_MS }: { requestMs?: number } = {},
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: requestIdOf,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerError,
    trustProxy: services.env.TRUSTED_PROXIES.length > 0 ? services.env.TRUSTED_PROXIES : false,
    bodyLimit: BODY_BYTES,
    requestTimeout: UPLOAD_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  });
  app.decorateRequest("caller", null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string" },
    async (_request: unknown, body: string) => parseJson(body),
  );
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => answerError(notFound("route"), request, reply));
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  boundRequestTime(app, requestMs);
  logRequests(app, services.log);
  services.metrics.watch(app);

  await registerSecurity(app, services.env);
  await app.register(multipart);
  registerHealth(app, services);
  registerDocs(app, routes);
  registerUploadFiles(app, services);
  registerRoutes(app, services, routes);
  registerTrpc(app, services);
  app.get("/.well-known/jwks.json", () => services.tokens.jwks());
  return app;
}
