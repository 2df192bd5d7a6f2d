import { isIP } from "node:net";
import { DomainError, unauthorized } from "@mizan/contracts/errors";
import { clientNetwork, type Principal } from "@mizan/core/identity";
import { isTestKey } from "@mizan/core/platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../services";
import { isWebApp, resolvePrincipal } from "./authenticate";
import { type Allowance, rateHeaders, rateMessage, rateSubject } from "./rate-limits";

/** Who stands behind a request, and the address that its limits and log-in delays go by. */
export interface Caller {
  principal: Principal;
  ip: string;
  /** What their browser or client calls itself. */
  userAgent: string;
  fromWebApp: boolean;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** How a door counts a request: how many it stands for, and whether it only reads the public catalogue. */
export interface Weight {
  points: number;
  readsCatalog: boolean;
}

/**
 * Finds out who asks and counts the request, before its body is read. A credential that does not hold is counted
 * against the address it came from, as a stranger's request. One that holds passes there all the same: who guesses behind
 * a shop's router must not shut out its tills, and 256 bits are not guessed, however fast.
 *
 * Errors  those of `resolvePrincipal` · RATE_LIMITED with `Retry-After`.
 */
export async function identify(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  weight: Weight,
): Promise<Caller> {
  const { headers } = request;
  const fromWebApp = isWebApp(services.env.WEB_APP_KEY, single(headers["x-app-key"]));
  const visitorIp = fromWebApp ? addressOf(single(headers["x-visitor-ip"])) : null;
  const ip = visitorIp ?? request.ip;
  let principal: Principal;
  try {
    principal = await resolvePrincipal(services, {
      apiKey: single(headers["x-api-key"]),
      token: bearerOf(headers.authorization),
      company: single(headers.company),
      host: request.host,
      viewAs: single(headers["view-as"]),
      address: ip,
    });
  } catch (error) {
    if (error instanceof DomainError)
      hold(reply, await services.rateLimiters.count({ policy: "anonymous", key: clientNetwork(ip) }));
    throw error;
  }
  const subject = rateSubject(principal, { ip, fromWebApp, visitorIp }, weight.readsCatalog);
  const allowance = subject && (await services.rateLimiters.count(subject, weight.points));
  services.keyUsage.note(principal, weight.points, allowance?.allowed);
  if (allowance) hold(reply, allowance);
  // Whoever mixes up two keys finds out here, and not by the orders that nobody got.
  if (isTestKey(principal.actor)) reply.header("x-environment", "test");
  const userAgent = single(headers[fromWebApp ? "x-visitor-agent" : "user-agent"]) ?? "";
  const caller = { principal, ip, userAgent, fromWebApp };
  request.caller = caller;
  return caller;
}

/** The caller that `identify` found. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error("A request is identified before it is answered");
  return request.caller;
}

/**
 * Whose idempotency keys a request may use. A key is a secret of its owner: whoever shows it with the same body is
 * answered what they were.
 *
 * Strangers are told apart by their address, so that a key that two of them think of (`order-1`) is a key of each. Those
 * who come through a web app of ours share its keys, which it draws by chance: their address may change between an
 * attempt and its repeat, which must not become a second order.
 */
export function keyOwner({ principal: { credential }, ip, fromWebApp }: Caller): string {
  if (credential !== "anonymous") return credential;
  return fromWebApp ? "anonymous/web-app" : `anonymous/${ip}`;
}

/** Tells a caller where they stand. Errors: RATE_LIMITED. */
function hold(reply: FastifyReply, allowance: Allowance): void {
  reply.headers(rateHeaders(allowance));
  if (!allowance.allowed) throw tooMany(allowance);
}

const tooMany = (allowance: Allowance) =>
  new DomainError("RATE_LIMITED", "rate.exceeded", rateMessage(allowance), {
    policy: allowance.policy,
    limit: allowance.rate.points,
    windowSeconds: allowance.rate.seconds,
    retryAfterSeconds: Math.max(1, allowance.resetSeconds),
  });

function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (!token) throw unauthorized("credential.malformed", "Send Authorization: Bearer <token>, or X-API-Key");
  return token;
}

const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
const addressOf = (text: string | undefined) => (text && isIP(text) ? text : null);
