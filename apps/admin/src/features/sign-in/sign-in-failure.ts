import type { SignInRefusal } from "@/lib/auth-options";

const words = {
  CredentialsSignin: "wrong",
  WRONG_CODE: "wrongCode",
  RATE_LIMITED: "limited",
  SUSPENDED: "suspended",
} as const satisfies Partial<Record<SignInRefusal | "CredentialsSignin", string>>;

/** What NextAuth reports, as one of our messages. */
export type SignInFailure = (typeof words)[keyof typeof words] | "unavailable";

export const failureOf = (error: string): SignInFailure =>
  Object.entries(words).find(([code]) => code === error)?.[1] ?? "unavailable";
