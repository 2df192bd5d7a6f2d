import { conflict } from "@mizan/contracts/errors";
import { constraintOf } from "@mizan/db";

/** A failed write of a company as what the caller is told; anything unforeseen is passed on. */
export function companyRefusal(error: unknown): unknown {
  switch (constraintOf(error)) {
    case "Company_slug_key":
      return conflict("slug.taken", "Another company has this slug");
    case "Company_one_default":
      return conflict("company.default_taken", "Another company was opened just now: try again");
    case "company_default_serves":
      return conflict(
        "company.default",
        "The default company serves whoever names none: it cannot be suspended",
      );
    default:
      return error;
  }
}
