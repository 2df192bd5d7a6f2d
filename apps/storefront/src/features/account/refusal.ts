import { retryAfterOf } from "@mizan/contracts/retry-after";
import { z } from "zod";
import { type ApiProblem, isSignedOut, problemOf } from "../../lib/api-problem";
import { type Failure, type FieldError, type FormState, isPassword } from "./form-state";

/**
 * What a form says of why it was not done: of its fields, `values`, or of itself as a whole. It never says nothing: what
 * is wrong with something that the form does not show is said of the whole.
 */
export function refusalOf(
  error: unknown,
  values: Readonly<Record<string, string>>,
): Pick<FormState, "errors" | "failure"> {
  const problem = problemOf(error);
  if (!problem || unanswered.has(problem.code)) return { errors: {}, failure: unreachable(error, problem) };
  const errors = isLinkOver(problem) ? {} : fieldErrors(problem, values);
  if (Object.keys(errors).length > 0) return { errors, failure: null };
  return { errors, failure: failureOf(error, problem) };
}

const unanswered = new Set(["INTERNAL", "UNAVAILABLE", "TIMEOUT"]);

function unreachable(error: unknown, problem: ApiProblem | null): Failure {
  console.error("A form of the account could not be answered", error);
  return { type: "unreachable", reference: problem?.instance ?? null };
}

/** Whether the mailed link that led here does not hold, or lost its token on the way. */
const isLinkOver = ({ reason, errors }: ApiProblem) =>
  reason.startsWith("link.") || errors.some(({ path }) => path === "token");

function fieldErrors(
  { reason, errors }: ApiProblem,
  values: Readonly<Record<string, string>>,
): Record<string, FieldError> {
  const known = byReason[reason];
  const field = known?.fields.find((name) => name in values);
  if (known && field) return { [field]: known.error };
  return Object.fromEntries(
    errors.filter(({ path }) => path in values).map(({ path, code }) => [path, errorOf(path, code)]),
  );
}

const byReason: Record<string, { fields: readonly string[]; error: FieldError }> = {
  "password.common": { fields: ["newPassword", "password"], error: "passwordCommon" },
  "password.wrong": { fields: ["currentPassword"], error: "passwordWrong" },
  "password.missing": { fields: ["currentPassword"], error: "required" },
  "phone.invalid": { fields: ["phone"], error: "phone" },
  "email.taken": { fields: ["email"], error: "emailTaken" },
  "address.missing": { fields: ["line1"], error: "required" },
};

function errorOf(path: string, code: string): FieldError {
  if (path === "email") return "email";
  if (path === "phone") return "phone";
  if (isPassword(path)) return "passwordShort";
  return code === "too_big" ? "tooLong" : "invalid";
}

function failureOf(error: unknown, problem: ApiProblem): Failure {
  const { code, reason, details } = problem;
  if (code === "RATE_LIMITED") return { type: "limited", seconds: retryAfterOf(details) };
  if (reason === "login.failed") return { type: "login" };
  if (isLinkOver(problem)) return { type: "link" };
  if (reason === "customer.orders_under_way")
    return { type: "ordersUnderWay", orders: OrderCodes.parse(details).orders };
  if (reason === "address.too_many") return { type: "tooMany" };
  if (isSignedOut(error)) return { type: "signedOut" };
  if (code === "NOT_FOUND") return { type: "gone" };
  return { type: "refused", reference: problem.instance };
}

const OrderCodes = z.object({ orders: z.array(z.string()) });
