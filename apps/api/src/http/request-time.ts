import type { FastifyInstance } from "fastify";
import { answerUnreadable } from "./unreadable-requests";

/**
 * Ends requests that take too long to arrive whole, unless their route takes files: those come over slow lines, from
 * callers who have shown that they may send some, and have as long as the server gives any request.
 *
 * Units  `ms` milliseconds since the headers were read.
 */
export function boundRequestTime(app: FastifyInstance, ms: number): void {
  app.addHook("onRequest", ({ raw, routeOptions }, reply, done) => {
    const hasBody =
      raw.headers["content-length"] !== undefined || raw.headers["transfer-encoding"] !== undefined;
    if (hasBody && !routeOptions.config.route?.upload) {
      const timer = setTimeout(() => answerUnreadable(tooSlow(), raw.socket), ms);
      const clear = () => clearTimeout(timer);
      raw.once("end", clear).once("close", clear);
      // Node reads a body away that nobody read, so that it ends; without a connection nobody else does.
      reply.raw.once("finish", () => raw.resume());
    }
    done();
  });
}

/** As Node says it of a request that outlasts the server's own bound. */
const tooSlow = () => Object.assign(new Error("The request timed out"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
