import { mkdirSync } from "node:fs";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type Services, uploadsFolder } from "../services";

/** Serves uploaded pictures. A file's name is new for every content, so it may be kept for ever. */
export function registerUploadFiles(app: FastifyInstance, { env }: Services): void {
  const root = uploadsFolder(env);
  mkdirSync(root, { recursive: true });
  app.register(async (scope) => {
    // Whatever a file turns out to hold, it is shown and never run.
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("content-security-policy", "default-src 'none'; sandbox");
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
