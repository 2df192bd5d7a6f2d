import "server-only";
import { retryAfterOf } from "@mizan/contracts/retry-after";
import { z } from "zod";
import { type ApiProblem, isSignedOut, problemOf } from "@/lib/api-problem";
import type { Done, Failure, FieldError, FormState } from "./form-state";

/** The fields of a form as texts. What is chosen as a password is taken as it was typed. */
export function readFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, string> {
  const text = (name: Name) => {
    const value = form.get(name);
    if (typeof value !== "string") return "";
    return isPassword(name) ? value : value.trim();
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

const isPassword = (name: string) => /password/i.test(name);

/** Passwords are not sent back. */
const echo = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isPassword(name) ? "" : value]));

export const refuseFields = (
  values: Readonly<Record<string, string>>,
  errors: FormState["errors"],
): FormState => ({ values: echo(values), errors, failure: null, done: null });

/** Which of the fields that have to be there are empty. */
export const missing = (
  values: Readonly<Record<string, string>>,
  names: readonly string[],
): FormState["errors"] =>
  Object.fromEntries(names.filter((name) => !values[name]).map((name) => [name, "required" as const]));

/** Does something with a form's values, and says what became of it. Whoever is led elsewhere is, when `work` says so. */
export async function answerForm(
  values: Readonly<Record<string, string>>,
  required: readonly string[],
  work: () => Promise<Done | Pick<FormState, "done" | "warning">>,
): Promise<FormState> {
  const empty = missing(values, required);
  if (Object.keys(empty).length > 0) return refuseFields(values, empty);
  try {
    const done = await work();
    return {
      values: echo(values),
      errors: {},
      failure: null,
      ...(typeof done === "string" ? { done } : done),
    };
  } catch (error) {
    // A redirect is thrown too, and is no refusal.
    if (error instanceof Error && "digest" in error) throw error;
    return { ...refuseFields(values, fieldErrors(error, values)), failure: failureOf(error, values) };
  }
}

/** What the API says of single fields. */
function fieldErrors(error: unknown, values: Readonly<Record<string, string>>): Record<string, FieldError> {
  const problem = problemOf(error);
  if (!problem) return {};
  const known = byReason[problem.reason];
  const field = known?.fields.find((name) => name in values);
  if (known && field) return { [field]: known.error };
  return Object.fromEntries(
    problem.errors.filter(({ path }) => path in values).map(({ path, code }) => [path, errorOf(path, code)]),
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

function failureOf(error: unknown, values: Readonly<Record<string, string>>): Failure | null {
  const problem = problemOf(error);
  if (Object.keys(fieldErrors(error, values)).length > 0) return null;
  if (problem?.code === "RATE_LIMITED") return { type: "limited", seconds: retryAfterOf(problem.details) };
  if (problem?.reason === "login.failed") return { type: "login" };
  if (problem?.reason.startsWith("link.")) return { type: "link" };
  if (problem?.reason === "customer.orders_under_way")
    return { type: "ordersUnderWay", orders: OrderCodes.parse(problem.details).orders };
  if (problem?.reason === "address.too_many") return { type: "tooMany" };
  if (isSignedOut(error)) return { type: "signedOut" };
  if (!problem || unanswered.has(problem.code)) return unreachable(error, problem);
  return { type: "refused", reference: problem.instance };
}

const OrderCodes = z.object({ orders: z.array(z.string()) });

const unanswered = new Set(["INTERNAL", "UNAVAILABLE", "TIMEOUT"]);

function unreachable(error: unknown, problem: ApiProblem | null): Failure {
  console.error("A form of the account could not be answered", error);
  return { type: "unreachable", reference: problem?.instance ?? null };
}
