import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { type Env, EnvError } from "../env";

/** The API's own HTTPS. */
export interface TlsListener {
  port: number;
  /** Takes no more connections, and ends when the open ones have. */
  close(): Promise<void>;
}

/** What of a connection is handed to the plain server, which answers both: HTTP, sockets, and what is unreadable. */
const HANDED_ON = ["request", "upgrade", "clientError"] as const;

/**
 * Serves an app over TLS 1.3 too, when the environment names a certificate: the plain port stays for the web apps beside
 * it. Null without one.
 *
 * Errors  EnvError that names the variable.
 * Source  RFC 8446.
 */
export async function listenWithTls(app: FastifyInstance, env: Env): Promise<TlsListener | null> {
  const files = certificateFiles(env);
  if (!files) return null;
  const server = tlsServer(files);
  const { headersTimeout, requestTimeout, keepAliveTimeout } = app.server;
  Object.assign(server, { headersTimeout, requestTimeout, keepAliveTimeout });
  for (const event of HANDED_ON)
    server.on(event, (...details: unknown[]) => app.server.emit(event, ...details));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.TLS_PORT, env.TLS_HOST ?? env.HOST, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function certificateFiles({ TLS_CERT, TLS_KEY }: Env): { cert: Buffer; key: Buffer } | null {
  if (TLS_CERT === undefined && TLS_KEY === undefined) return null;
  if (TLS_CERT === undefined) throw new EnvError("TLS_KEY is set and TLS_CERT is not: set both, or neither");
  if (TLS_KEY === undefined) throw new EnvError("TLS_CERT is set and TLS_KEY is not: set both, or neither");
  return { cert: read("TLS_CERT", TLS_CERT), key: read("TLS_KEY", TLS_KEY) };
}

function read(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new EnvError(`${variable} names a file that cannot be read: ${String(error)}`);
  }
}

function tlsServer(files: { cert: Buffer; key: Buffer }): Server {
  try {
    return createServer({ ...files, minVersion: "TLSv1.3", connectionsCheckingInterval: 1000 });
  } catch (error) {
    throw new EnvError(`TLS_CERT and TLS_KEY are not a certificate and its key, as PEM: ${String(error)}`);
  }
}
