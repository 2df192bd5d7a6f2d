import { z } from "zod";

/** Why somebody stands before the sign-in page. */
export const SignInReason = z.enum(["ended", "signed-out", "password-changed", "deleted"]);
export type SignInReason = z.infer<typeof SignInReason>;
