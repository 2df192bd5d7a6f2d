import { appRouter } from "@mizan/trpc";
import type { AnyTRPCRouter } from "@trpc/server";
import { z } from "zod";
import type { Outcome } from "./access-matrix";
import { operationOf } from "./access-matrix";
import type { Caller, Ground } from "./ground";
import { restCalls } from "./rest-calls";
import { trpcCalls } from "./trpc-calls";

const RestRefusal = z.object({ reason: z.string().default("") });
const TrpcRefusal = z.object({
  error: z.object({ json: z.object({ data: z.object({ problem: RestRefusal }) }) }),
});

const { procedures }: AnyTRPCRouter["_def"] = appRouter._def;
const queries = new Set(
  Object.entries<{ _def: { type?: string } }>(procedures)
    .filter(([, { _def }]) => _def.type === "query")
    .map(([path]) => path),
);

/** What a door answered. */
interface Answer {
  status: number;
  reason: string;
}

/** What becomes of an operation, by its row, over HTTP. */
export async function ask(ground: Ground, operation: string, caller: Caller): Promise<Outcome> {
  const [, door, name = ""] = /^(REST|tRPC) (.*)$/.exec(operation) ?? [];
  if (!door) throw new Error(`${operation} is not asked over HTTP`);
  return door === "REST" ? askRest(ground, name, caller) : askTrpc(ground, name, caller);
}

/** What becomes of a REST operation as a caller sends it. */
async function askRest(ground: Ground, name: string, caller: Caller): Promise<Outcome> {
  const [method, path = ""] = operationOf(name).split(" ");
  const call = await restCalls[name]?.(ground.things, caller);
  const { params = {}, query = {}, body } = call ?? {};
  const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? "none"));
  const answer = await ground.api.app.inject({
    method: method as "GET",
    url,
    query,
    headers: caller.headers,
    ...(body && { payload: body }),
  });
  const refusal = answer.statusCode < 400 ? null : RestRefusal.parse(answer.json());
  return outcomeOf({ status: answer.statusCode, reason: refusal?.reason ?? "" }, call, name);
}

/** What becomes of a procedure as a caller calls it. */
async function askTrpc(ground: Ground, name: string, caller: Caller): Promise<Outcome> {
  const path = operationOf(name);
  const call = await trpcCalls[name]?.(ground.things, caller);
  const input = JSON.stringify({ json: call?.input ?? null });
  const headers = call?.endsSessions ? await caller.headersOfTwin() : caller.headers;
  const asks = queries.has(path);
  const answer = await ground.api.app.inject({
    method: asks ? "GET" : "POST",
    url: `/trpc/${path}`,
    headers: { ...headers, "content-type": "application/json" },
    ...(asks ? { query: call?.input ? { input } : {} } : { payload: input }),
  });
  const refusal = answer.statusCode < 400 ? null : TrpcRefusal.parse(answer.json());
  const reason = refusal?.error.json.data.problem.reason ?? "";
  return outcomeOf({ status: answer.statusCode, reason }, call, name);
}

/** Input that does not hold, and a fault of ours, say nothing of who may: they fail the test. */
function outcomeOf(
  { status, reason }: Answer,
  call: { passes?: RegExp; isThere?: boolean } | undefined,
  name: string,
): Outcome {
  if (call?.passes?.test(reason)) return "+";
  if (status === 401) return "1";
  if (status === 403) return "3";
  if (status === 404 && call?.isThere) return "4";
  if (status >= 500 || (status === 400 && call))
    throw new Error(`${name} was answered ${status} ${reason}: give it input that holds, in *-calls.ts`);
  return "+";
}
