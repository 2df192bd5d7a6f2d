import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyRequest } from "fastify";

/** Below this, one packet carries it anyway. */
export const MIN_COMPRESSED_BYTES = 1400;

/** A body as gzip, made off the main thread. */
export const compress: (body: string | Buffer) => Promise<Buffer> = promisify(gzip);

/** Whether the caller takes gzip. Source: RFC 9110 §12.5.3. */
export function takesGzip(request: FastifyRequest): boolean {
  const accepted = request.headers["accept-encoding"];
  return typeof accepted === "string" && /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/i.test(accepted);
}
