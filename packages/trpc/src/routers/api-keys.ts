import {
  ApiKey,
  ApiKeyUsage,
  ApiKeyUsageInput,
  ApiKeyWithSecret,
  CreateApiKeyInput,
  RotateApiKeyInput,
  UpdateApiKeyInput,
} from "@mizan/contracts/api-keys";
import { Id } from "@mizan/contracts/ids";
import {
  createApiKey,
  endFormerSecret,
  listApiKeys,
  listApiKeyUsage,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from "@mizan/core/identity";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });

/** What integrators sign in with. */
export const apiKeysRouter = router({
  list: procedure("api_keys:read")
    .output(z.array(ApiKey))
    .query(({ ctx }) => listApiKeys(ctx.context)),
  usage: procedure("api_keys:read")
    .input(ApiKeyUsageInput)
    .output(z.array(ApiKeyUsage))
    .query(({ ctx, input }) => listApiKeyUsage(ctx.context, input)),
  create: procedure("api_keys:write")
    .input(CreateApiKeyInput)
    .output(ApiKeyWithSecret)
    .mutation(({ ctx, input }) => createApiKey(ctx.context, input)),
  update: procedure("api_keys:write")
    .input(UpdateApiKeyInput)
    .output(ApiKey)
    .mutation(({ ctx, input }) => updateApiKey(ctx.context, input)),
  rotate: procedure("api_keys:write")
    .input(RotateApiKeyInput)
    .output(ApiKeyWithSecret)
    .mutation(({ ctx, input }) => rotateApiKey(ctx.context, input)),
  endFormer: procedure("api_keys:write")
    .input(ById)
    .output(ApiKey)
    .mutation(({ ctx, input }) => endFormerSecret(ctx.context, input)),
  revoke: procedure("api_keys:write")
    .input(ById)
    .output(ApiKey)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.context, input)),
});
