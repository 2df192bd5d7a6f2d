import "server-only";
import type { Profile } from "@mizan/contracts/identity";
import { retryAfterOf } from "@mizan/contracts/retry-after";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isSignedOut, problemOf } from "./problem";
import { auth } from "./session/session";
import { api } from "./trpc-server";

/** Instead of a profile: its owner has asked too often and has to wait. Units: seconds. */
export class TooManyRequests {
  constructor(readonly seconds: number) {}
}

/** Who is signed in as the API knows them now, or null; an API that does not answer throws. */
export const findProfile = cache(async (): Promise<Profile | TooManyRequests | null> => {
  const session = await auth();
  if (session === null) return null;
  const client = await api();
  try {
    return await client.session.me.query();
  } catch (error) {
    const problem = problemOf(error);
    if (isSignedOut(problem)) return session.isAway ? redirect("/api/visit/over") : null;
    if (problem.code === "RATE_LIMITED") return new TooManyRequests(retryAfterOf(problem.details));
    throw error;
  }
});

/** Who is signed in; a visitor whose session no longer holds is sent to sign in. */
export async function requireProfile(): Promise<Profile | TooManyRequests> {
  return (await findProfile()) ?? redirect("/sign-in?reason=ended");
}
