import { type DomainError, type FieldIssue, validation } from "@mizan/contracts/errors";
import type { z } from "zod";

/** What a schema refused, field by field. A key that is not of the schema is named, so that a typo is found. */
export function refuseInput(error: z.ZodError, place: "body" | "query" | "params"): DomainError {
  const found = error.issues.flatMap((issue) => toFieldIssues(issue, place));
  // Of a field that breaks several rules, the first says what is wrong; the others follow from it.
  const issues = found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
  return validation(issues, issues[0] ? `${issues[0].path || place}: ${issues[0].message}` : undefined);
}

function toFieldIssues(issue: z.core.$ZodIssue, place: string): FieldIssue[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      code: "unknown",
      message: place === "query" ? "No such filter, sort or option of this list" : "No such field",
    }));
  // A union tells why each of its forms was refused. Of those that came further than their own start, one that found a
  // value and refused it says more than one that missed another form's field.
  if (issue.code === "invalid_union") {
    const nested = issue.errors.flat().filter((inner) => inner.path.length > 0);
    const telling = nested.find(({ code }) => code !== "invalid_type") ?? nested[0];
    if (telling) return toFieldIssues({ ...telling, path: [...issue.path, ...telling.path] }, place);
  }
  return [{ path, code: issue.code, message: issue.message }];
}
