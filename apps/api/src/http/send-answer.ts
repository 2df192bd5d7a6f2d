import type { StoredAnswer } from "@mizan/core/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import { compress, MIN_COMPRESSED_BYTES, takesGzip } from "./compression";
import { entityTag, matchesNone } from "./entity-tags";
import { isPage, pageLinks } from "./page-links";
import type { Route, RouteAnswer } from "./route";

const JSON_TYPE = "application/json; charset=utf-8";

/** An answer as bytes and headers, with the tag and the links that follow from it. */
export function toStoredAnswer(
  route: Route,
  request: FastifyRequest,
  answer: RouteAnswer,
): StoredAnswer & { shows: string[] | null } {
  const body = JSON.stringify(answer.body);
  const headers: Record<string, string> = { "content-type": JSON_TYPE, ...answer.headers };
  if (route.unkept) headers["cache-control"] = "no-store";
  if (route.method === "GET" || answer.version !== null) headers.etag = entityTag(body, answer.version);
  if (isPage(answer.body)) headers.link = pageLinks(request.url, answer.body);
  return { status: route.status, headers, body, shows: answer.shows };
}

/** Sends an answer; one that the caller has already is told so without a body. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, body }: StoredAnswer,
): Promise<FastifyReply> {
  reply.header("cache-control", "private, no-cache").headers(headers);
  if (request.method === "GET" || request.method === "HEAD") {
    if (headers.etag && matchesNone(request.headers["if-none-match"], headers.etag))
      return reply.code(304).send();
    if (body.length >= MIN_COMPRESSED_BYTES && takesGzip(request)) {
      reply.header("content-encoding", "gzip").header("vary", "Accept-Encoding");
      return reply.code(status).send(await compress(body));
    }
  }
  return reply.code(status).send(body);
}
