import type { StoredAnswer } from "@mizan/core/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../services";
import { callerOf } from "./caller";
import type { CachedAnswer } from "./catalog-cache";
import { compress, MIN_COMPRESSED_BYTES, takesGzip } from "./compression";
import { matchesNone } from "./entity-tags";

/** What a browser or a proxy may do with the public catalogue. Source: seeds/000 "Caching: 5 minutes". */
const CATALOG_HEADERS = {
  "cache-control": "public, max-age=300",
  vary: "Accept-Encoding, Authorization, X-API-Key, company, Origin",
};

/** Answers a stranger's read of the catalogue at once when its bytes are at hand. */
export function findInCatalog(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  const { principal } = callerOf(request);
  if (principal.actor.type !== "anonymous") return undefined;
  const found = services.catalogCache.find(principal.companyId, request.url);
  return found && send(request, reply, found);
}

/** Answers it the long way, and keeps the bytes for the next. */
export async function answerFromCatalog(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  compute: () => Promise<StoredAnswer & { shows: string[] | null }>,
): Promise<FastifyReply> {
  const { companyId } = callerOf(request).principal;
  const answer = await services.catalogCache.fill(companyId, request.url, async () =>
    toCached(await compute()),
  );
  return send(request, reply, answer);
}

async function toCached({
  body,
  headers,
  shows,
}: StoredAnswer & { shows: string[] | null }): Promise<CachedAnswer> {
  const bytes = Buffer.from(body);
  return {
    body: bytes,
    gzip: bytes.length >= MIN_COMPRESSED_BYTES ? await compress(bytes) : null,
    headers: { ...headers, ...CATALOG_HEADERS },
    etag: headers.etag ?? "",
    productIds: shows && new Set(shows),
  };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, gzip, headers, etag }: CachedAnswer,
): FastifyReply {
  reply.headers(headers);
  if (matchesNone(request.headers["if-none-match"], etag)) return reply.code(304).send();
  if (!gzip || !takesGzip(request)) return reply.send(body);
  return reply.header("content-encoding", "gzip").send(gzip);
}
