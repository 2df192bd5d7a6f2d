import { DomainError, errorTable, notFound } from "@mizan/contracts/errors";
import { toRefusal } from "@mizan/core/platform";
import { appRouter, permissionsOf, type TrpcContext } from "@mizan/trpc";
import { TRPCError } from "@trpc/server";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { mailWriter } from "../mail/write-mail";
import type { Services } from "../services";
import { accountDoor } from "./account-door";
import { type Caller, identify, keyOwner } from "./caller";
import { handOverLink } from "./hand-over-link";
import { parseJson } from "./json-limits";
import { requireDeclared } from "./permissions";
import { requestContext } from "./request-context";

/** Calls in one request: each counts as a request of its own. */
const MAX_BATCH = 20;

/** What everybody may read without a log-in, and is counted like the public catalogue. */
const catalogReads = new Set([
  "settings.public",
  "products.list",
  "products.get",
  "categories.list",
  "categories.tree",
  "categories.get",
  "inventory.stock",
]);

/** Mounts the procedures at `/trpc`, behind the same identification and limits as every other door. */
export function registerTrpc(app: FastifyInstance, services: Services): void {
  requireDeclared(permissionsOf(appRouter));
  app.register(async (scope) => {
    // The adapter takes every method and fails on those that no request of the web can have, such as TRACE; and on forms,
    // which no procedure takes.
    scope.addHook("onRequest", async (request) => {
      const { method, headers } = request;
      if (!METHODS.has(method)) throw notFound("route");
      // It decodes the path a second time, and would find other names in it, and more, than were counted.
      if (proceduresOf(request).some((name) => name.includes("%"))) throw notFound("route");
      if (/^\s*multipart\//i.test(headers["content-type"] ?? ""))
        throw new DomainError("UNSUPPORTED_MEDIA_TYPE", "body.type", "Procedures take JSON");
    });
    await scope.register(fastifyTRPCPlugin, pluginOptions(services));
  });
}

const METHODS = new Set(["GET", "HEAD", "POST"]);

function pluginOptions(services: Services): FastifyTRPCPluginOptions<typeof appRouter> {
  return {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: ({ req, res }) => trpcContext(services, req, res),
      onError: ({ error, req }) => {
        if (error.code === errorTable.INTERNAL.trpc)
          req.log.error({ err: error.cause ?? error }, "A procedure failed");
      },
    },
  };
}

async function trpcContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<TrpcContext> {
  const caller = await identifyBatch(services, request, reply);
  const { principal } = caller;
  return {
    context: requestContext(services, principal, request.id),
    principal,
    keyOwner: keyOwner(caller),
    handOver: (link) => handOverLink(services, link),
    door: await accountDoor(services, request),
    mails: mailWriter(services),
  };
}

/** Whoever is refused here learns it in the form that tRPC's clients read. */
async function identifyBatch(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const names = proceduresOf(request);
  const weight = {
    points: Math.min(names.length, MAX_BATCH),
    readsCatalog: names.every((name) => catalogReads.has(name)),
  };
  try {
    const caller = await identify(services, request, reply, weight);
    for (const input of inputsOf(request)) parseJson(input);
    return caller;
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal.code === "INTERNAL") throw error;
    throw new TRPCError({ code: errorTable[refusal.code].trpc, message: refusal.message, cause: refusal });
  }
}

/** The JSON that a call brings, as text; tRPC reads it for itself, so here it is only held to the limits of a body. */
const inputsOf = ({ body, url }: FastifyRequest): string[] => {
  // Fastify reads a query whose encoding is broken in another way than tRPC.
  const [, query] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
  const fromQuery = new URLSearchParams(query).getAll("input");
  return [body, fromQuery].flat().filter((text): text is string => typeof text === "string" && text !== "");
};

/** The names in the path, as the router found it: what is behind a # is none of it. */
const proceduresOf = ({ params }: Pick<FastifyRequest, "params">): string[] =>
  PathParams.parse(params).path.split(",");

const PathParams = z.object({ path: z.string().default("") });
