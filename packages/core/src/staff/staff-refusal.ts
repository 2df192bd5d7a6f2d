import { conflict } from "@mizan/contracts/errors";
import { constraintOf } from "@mizan/db";

/** A failed write of an account as what the caller is told; anything unforeseen is passed on. */
export function staffRefusal(error: unknown): unknown {
  switch (constraintOf(error)) {
    case "Staff_companyId_email_key":
      return conflict("email.taken", "Another account has this e-mail address");
    case "staff_last_super_admin":
      return conflict(
        "staff.last_super_admin",
        "The shop needs at least one active super_admin: make somebody else one first",
      );
    default:
      return error;
  }
}
