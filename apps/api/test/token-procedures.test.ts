import { tokenProcedures } from "@mizan/contracts/token-procedures";
import { appRouter } from "@mizan/trpc";
import type { AnyTRPCRouter } from "@trpc/server";
import { expect, it } from "vitest";
import { z } from "zod";

/** Whether an answer has a field that holds a token, however deep. */
const holdsToken = (output: unknown): boolean =>
  output instanceof z.ZodType &&
  /"(?:token|refreshToken)":\{/.test(
    JSON.stringify(z.toJSONSchema(output, { unrepresentable: "any", io: "output" })),
  );

it("names every procedure whose answer holds a token of a session", () => {
  const { procedures }: AnyTRPCRouter["_def"] = appRouter._def;
  const found = Object.entries<{ _def: { output?: unknown } }>(procedures)
    .filter(([, procedure]) => holdsToken(procedure._def.output))
    .map(([name]) => name);
  expect(found.sort()).toEqual([...tokenProcedures, "session.socketToken"].sort());
});
