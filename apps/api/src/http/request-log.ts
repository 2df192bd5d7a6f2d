import type { FastifyInstance } from "fastify";
import { type Logger, pino } from "pino";
import type { Env } from "../env";
import { traceIdOf } from "./request-ids";

/** Places where a secret could stand in a log line; they are blotted out before the line is written. */
const SECRET_PATHS = [
  "headers.authorization",
  'headers["x-api-key"]',
  'headers["x-app-key"]',
  'headers["x-device-key"]',
  "headers.cookie",
  'headers["set-cookie"]',
  "password",
  "token",
  "secret",
  "*.password",
  "*.passwordHash",
  "*.token",
  "*.secret",
];

/** The one logger: JSON lines on standard output, people's lines in a terminal during development. */
export function createLogger(env: Pick<Env, "LOG_LEVEL" | "NODE_ENV">): Logger {
  const readable = env.NODE_ENV === "development" && process.stdout.isTTY === true;
  return pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS, censor: "[redacted]" },
    ...(readable ? { transport: { target: "pino-pretty", options: { ignore: "requestId" } } } : {}),
  });
}

const SECRET_PARAMETER = /([?&](?:token|api_?key|key|password|secret|input)=)[^&]*/gi;

/** An address as it may be logged: values of parameters that carry credentials, or all of a procedure's input, are blotted out. */
export const loggableUrl = (url: string): string => url.replace(SECRET_PARAMETER, "$1[redacted]");

/** One line for each answer, when it has gone. What comes all the time and went well is told at `debug`. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook("onResponse", (request, reply, done) => {
    done();
    const { statusCode: status } = reply;
    const { url: route, config } = request.routeOptions;
    const frequent = config.route?.readsCatalog || route?.startsWith("/health");
    const level = status >= 500 ? "error" : frequent && status < 400 ? "debug" : "info";
    if (!log.isLevelEnabled(level)) return;
    request.log[level](
      {
        method: request.method,
        url: loggableUrl(request.url),
        route,
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ip: request.caller?.ip ?? request.ip,
        companyId: request.caller?.principal.companyId,
        credential: request.caller?.principal.credential,
        traceId: traceIdOf(request.raw) ?? undefined,
      },
      "answered",
    );
  });
}
