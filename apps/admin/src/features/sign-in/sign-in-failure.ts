import type { SignInRefusal } from "../../lib/session/auth-options";

const words = {
  CredentialsSignin: "wrong",
  WRONG_CODE: "wrongCode",
  SUSPENDED: "suspended",
} as const satisfies Partial<Record<SignInRefusal | "CredentialsSignin", string>>;

/** What NextAuth reports, as one of our messages and what it takes. Units: `count` minutes. */
export interface SignInFailure {
  word: (typeof words)[keyof typeof words] | "limited" | "unavailable";
  count: number;
}

export function failureOf(error: string): SignInFailure {
  const [, seconds] = /^RATE_LIMITED (\d+)$/.exec(error) ?? [];
  if (seconds !== undefined) return { word: "limited", count: Math.ceil(Number(seconds) / 60) };
  return { word: Object.entries(words).find(([code]) => code === error)?.[1] ?? "unavailable", count: 0 };
}
