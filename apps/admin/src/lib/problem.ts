import type { ErrorCode } from "@mizan/contracts/errors";
import { errorTable } from "@mizan/contracts/errors";
import { z } from "zod";

const ProblemData = z.object({
  problem: z.object({
    code: z.string(),
    reason: z.string(),
    detail: z.string().nullish(),
    instance: z.string().nullish(),
    details: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).nullish(),
  }),
});

/** A refusal of the API as the pages use it. `requestId` finds the request in the API's log. */
export interface Problem {
  code: ErrorCode;
  reason: string;
  detail: string;
  requestId: string | null;
  details: Record<string, unknown>;
  fields: { path: string; code: string; message: string }[];
}

const isErrorCode = (code: string): code is ErrorCode => code in errorTable;

/** Reads the problem out of whatever a query threw; anything that is not the API's own refusal reads as UNAVAILABLE. */
export function problemOf(error: unknown): Problem {
  const data = error instanceof Error && "data" in error ? ProblemData.safeParse(error.data) : null;
  if (!data?.success) {
    return { code: "UNAVAILABLE", reason: "network", detail: "", requestId: null, details: {}, fields: [] };
  }
  const { code, reason, detail, instance, details, errors } = data.data.problem;
  return {
    code: isErrorCode(code) ? code : "INTERNAL",
    reason,
    detail: detail ?? "",
    requestId: instance ?? null,
    details: details ?? {},
    fields: errors ?? [],
  };
}

/** Whether the API no longer knows who asks. A mailed link that does not hold says nothing of the session. */
export const isSignedOut = ({ code, reason }: Problem): boolean =>
  errorTable[code].status === errorTable.UNAUTHORIZED.status && !reason.startsWith("link.");
