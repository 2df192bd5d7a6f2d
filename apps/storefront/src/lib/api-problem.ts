import { retryAfterOf } from "@mizan/contracts/retry-after";
import { TRPCClientError } from "@trpc/client";
import { z } from "zod";

const Problem = z.object({
  code: z.string(),
  reason: z.string(),
  instance: z.string().nullable().default(null),
  details: z.record(z.string(), z.unknown()).default({}),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).default([]),
});

/** A refusal of the API: code, stable reason, request id, safe details, refused fields. */
export type ApiProblem = z.infer<typeof Problem>;

/** The refusal in an error of the API's client; null when the API could not be asked at all, or it is another error. */
export function problemOf(error: unknown): ApiProblem | null {
  if (!(error instanceof TRPCClientError)) return null;
  const parsed = z.object({ problem: Problem }).safeParse(error.data);
  return parsed.success ? parsed.data.problem : null;
}

/** Whether the API understood what it was asked, and says that it cannot be: not that it could not be reached. */
export const isRefused = (error: unknown): boolean =>
  ["VALIDATION", "UNPROCESSABLE"].includes(problemOf(error)?.code ?? "");

/** Whether the API first wants to be sure that it is the account's holder who asks. */
export const wantsProof = (error: unknown): boolean => problemOf(error)?.reason === "step_up.required";

/** Whether the API no longer knows who asks. A mailed link that does not hold says nothing of the session. */
export const isSignedOut = (error: unknown): boolean => {
  const problem = problemOf(error);
  return problem !== null && signedOut.has(problem.code) && !problem.reason.startsWith("link.");
};

const signedOut = new Set([
  "UNAUTHORIZED",
  "TOKEN_REVOKED",
  "TOKEN_EXPIRED",
  "TOKEN_CORRUPT",
  "TOKEN_UNKNOWN_KEY",
]);

/** The answer, or null when the API says that there is no such thing, or that nothing can be named so. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const code = problemOf(error)?.code;
    if (code === "NOT_FOUND" || code === "VALIDATION") return null;
    throw error;
  }
}

/** Instead of an answer: the visitor has asked too often and has to wait. Units: seconds. */
export class TooManyRequests {
  constructor(readonly seconds: number) {}
}

/** The answer, or how long to wait for it when the visitor's allowance is used up. */
export async function orWait<T>(answer: Promise<T>): Promise<T | TooManyRequests> {
  try {
    return await answer;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.code !== "RATE_LIMITED") throw error;
    return new TooManyRequests(retryAfterOf(problem.details));
  }
}
