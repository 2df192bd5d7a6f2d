import "server-only";
import { SecondFactorChallenge } from "@mizan/contracts/second-factor";
import { cookies } from "next/headers";
import { isSecure } from "./is-secure";

/** Where the challenge of a log-in waits for its code: out of reach of scripts, and sent to NextAuth's address alone. */
const COOKIE = "mizan-second-step";
const PATH = "/api/auth";

/** Keeps the challenge that a refused log-in carries. */
export async function keepChallenge(details: unknown): Promise<void> {
  const { challenge, expiresIn } = SecondFactorChallenge.parse(details);
  (await cookies()).set(COOKIE, challenge, {
    path: PATH,
    maxAge: expiresIn,
    httpOnly: true,
    sameSite: "strict",
    secure: isSecure(),
  });
}

/** The challenge that waits; null when there is none, or it ran out. */
export async function waitingChallenge(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

/** Forgets the challenge: it was answered. */
export async function forgetChallenge(): Promise<void> {
  (await cookies()).set(COOKIE, "", { path: PATH, maxAge: 0 });
}
