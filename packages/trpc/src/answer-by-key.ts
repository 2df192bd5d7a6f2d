import { createHash } from "node:crypto";
import { DomainError, errorTable } from "@mizan/contracts/errors";
import { answerOnce, type Context, type StoredAnswer } from "@mizan/core/platform";
import { z } from "zod";
import type { TrpcContext } from "./procedure";

/** The name a client gives an attempt, so that its repeat is answered and not done again. */
export const IdempotencyKey = z.string().min(8).max(255).optional();

/**
 * Runs a mutation once for its key, and answers repeats with its first result or refusal; without a key, as it is.
 *
 * Shape   `procedure` and `input` what was asked: the same key with another one is refused.
 * Errors  those of `answerOnce`, and of the verb.
 */
export async function answerByKey<Result extends z.ZodType<object>>(
  { context, keyOwner }: Pick<TrpcContext, "context" | "keyOwner">,
  request: { procedure: string; key: string | undefined; input: object; result: Result },
  run: (ctx: Context) => Promise<z.output<Result>>,
): Promise<z.output<Result>> {
  const { procedure, key, input, result } = request;
  if (key === undefined) return run(context);
  const { answer } = await answerOnce(
    context,
    {
      credential: keyOwner,
      key,
      requestHash: createHash("sha256")
        .update(JSON.stringify([procedure, input]))
        .digest("base64url"),
    },
    {
      prepare: async () => async (tx) => stored(200, await run(tx)),
      refuse: ({ code, reason, message, details, issues }) =>
        stored(errorTable[code].status, { code, reason, message, details, issues }),
    },
  );
  const body: unknown = JSON.parse(answer.body);
  if (answer.status < 400) return result.parse(body);
  const refusal = StoredRefusal.parse(body);
  throw new DomainError(refusal.code, refusal.reason, refusal.message, refusal.details, refusal.issues);
}

const stored = (status: number, body: object): StoredAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});

const StoredRefusal = z.object({
  code: z.enum(Object.keys(errorTable) as [keyof typeof errorTable]),
  reason: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
