import { mkdirSync } from "node:fs";
import staticFiles from "@fastify/static";
import { notFound } from "@mizan/contracts/errors";
import type { FastifyError, FastifyInstance } from "fastify";
import { type Services, uploadsFolder } from "../services";
import { answerError } from "./problem";

/** Serves uploaded pictures. A file's name is new for every content, so it may be kept for ever. */
export function registerUploadFiles(app: FastifyInstance, { env }: Services): void {
  const root = uploadsFolder(env);
  mkdirSync(root, { recursive: true });
  app.register(async (scope) => {
    // Whatever a file turns out to hold, it is shown and never run.
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("content-security-policy", "default-src 'none'; sandbox");
    });
    // A name that cannot be one (`..%2fx`, `%00`) names nothing, like any that is not there.
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const isRefusal = (error.statusCode ?? 500) < 500;
      answerError(isRefusal ? notFound("file") : error, request, reply);
    });
    await scope.register(staticFiles, {
      root,
      prefix: "/uploads/",
      decorateReply: false,
      index: false,
      dotfiles: "deny",
      immutable: true,
      maxAge: "365d",
    });
  });
}
