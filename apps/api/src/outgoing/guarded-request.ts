import { lookup } from "node:dns/promises";
import { type IncomingHttpHeaders, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { isGlobalUnicast } from "./global-address";

/** Why nothing came of a request. */
export type OutgoingRefusal =
  | "url.malformed"
  | "url.protocol"
  | "url.credentials"
  | "host.unknown"
  | "address.refused"
  | "connect.timeout"
  | "answer.timeout"
  | "connection.failed";

/** A request that was not made, or not answered in time. What was answered is no error, whatever its status. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  constructor(
    readonly reason: OutgoingRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A request to an address that somebody named. Units: milliseconds, bytes. */
export interface OutgoingRequest {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | Buffer;
  connectMs?: number;
  totalMs?: number;
  maxBytes?: number;
}

/** What came back; `isCut` when there was more than `maxBytes`. A redirect is an answer like any other. */
export interface OutgoingAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  isCut: boolean;
}

/** An address that a host's name stands for. */
export interface HostAddress {
  address: string;
  family: number;
}

/** What a test, or a machine of a developer, puts in the place of the real thing. */
export interface OutgoingOptions {
  resolve?: (host: string) => Promise<HostAddress[]>;
  /** Which addresses may be asked; those of the whole world when it is not given. */
  allows?: (address: string) => boolean;
}

const BOUNDS = { connectMs: 5000, totalMs: 15_000, maxBytes: 64 * 1024 };

/**
 * Asks an address of the web that a person gave us: a webhook, a picture, another system.
 *
 * The host is resolved once. Each of its addresses must be one of the whole world, and the connection goes to them, so a
 * name that stands for another address a moment later leads nowhere else. No redirect is followed, nothing is unpacked,
 * and neither time nor size is without bound.
 *
 * Errors  OutgoingError.
 */
export async function guardedRequest(
  request: OutgoingRequest,
  { resolve = resolveHost, allows = isGlobalUnicast }: OutgoingOptions = {},
): Promise<OutgoingAnswer> {
  const url = readUrl(request.url);
  const { totalMs } = { ...BOUNDS, ...request };
  const deadline = AbortSignal.timeout(totalMs);
  const addresses = await beforeDeadline(findAddresses(url, resolve), deadline);
  const refused = addresses.find(({ address }) => !allows(address));
  if (refused)
    throw new OutgoingError("address.refused", `${url.hostname} is not an address of the whole world`);
  return send(url, request, addresses, deadline);
}

function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw new OutgoingError("url.malformed", "This is no address of the web");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new OutgoingError("url.protocol", "Only http and https addresses are asked");
  if (url.username || url.password)
    throw new OutgoingError("url.credentials", "An address must not carry a name and a password");
  return url;
}

async function findAddresses(
  url: URL,
  resolve: (host: string) => Promise<HostAddress[]>,
): Promise<HostAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await resolve(host).catch((error: unknown) => {
    throw new OutgoingError("host.unknown", `${host} cannot be found`, { cause: error });
  });
  if (found.length === 0) throw new OutgoingError("host.unknown", `${host} cannot be found`);
  return found;
}

const resolveHost = (host: string): Promise<HostAddress[]> => lookup(host, { all: true });

function beforeDeadline<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener("abort", () => reject(tooLate()), { once: true });
    work.then(resolve, reject);
  });
}

function send(
  url: URL,
  { method = "GET", headers = {}, body, ...bounds }: OutgoingRequest,
  addresses: HostAddress[],
  deadline: AbortSignal,
): Promise<OutgoingAnswer> {
  const { connectMs, maxBytes } = { ...BOUNDS, ...bounds };
  const start = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = start(url, {
      method,
      headers: { "accept-encoding": "identity", ...headers },
      // Each request has a connection of its own: one that was kept would be to whatever was checked back then.
      agent: false,
      lookup: only(addresses),
      signal: deadline,
    });
    const connecting = setTimeout(
      () => outgoing.destroy(new OutgoingError("connect.timeout", "The connection took too long")),
      connectMs,
    );
    outgoing.on("socket", (socket) =>
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(connecting)),
    );
    outgoing.on("close", () => clearTimeout(connecting));
    outgoing.on("error", (error) => reject(toOutgoingError(error, deadline)));
    outgoing.on("response", (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      const chunks: Buffer[] = [];
      let size = 0;
      const end = (isCut: boolean) =>
        resolve({ status, headers: answered, body: Buffer.concat(chunks).subarray(0, maxBytes), isCut });
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= maxBytes) return;
        end(true);
        outgoing.destroy();
      });
      response.on("end", () => end(false));
      response.on("error", (error) => reject(toOutgoingError(error, deadline)));
    });
    outgoing.end(body);
  });
}

/** Answers with the addresses that were checked, whatever is asked, so that nothing is resolved again. */
function only(addresses: HostAddress[]): NonNullable<RequestOptions["lookup"]> {
  const [first] = addresses;
  return (_host, options, found) => {
    if (options.all) found(null, addresses);
    else found(null, first?.address ?? "", first?.family);
  };
}

const tooLate = () => new OutgoingError("answer.timeout", "The answer took too long");

function toOutgoingError(error: Error, deadline: AbortSignal): OutgoingError {
  if (error instanceof OutgoingError) return error;
  if (deadline.aborted) return tooLate();
  return new OutgoingError("connection.failed", "The connection failed", { cause: error });
}
