import { SignInInput, type SignInResult } from "@mizan/contracts/identity";
import { retryAfterOf } from "@mizan/contracts/retry-after";
import { SecondFactorCode } from "@mizan/contracts/second-factor";
import { TRPCClientError } from "@trpc/client";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { apiClient } from "../api-client";
import { env } from "../env";
import { problemOf } from "../problem";
import { endApiSession } from "./end-api-session";
import { openCookie } from "./sealed-cookie";
import { forgetChallenge, keepChallenge, waitingChallenge } from "./second-step";
import { SESSION_SECONDS, SessionClaims } from "./session";
import { claimsOf } from "./session-claims";

/** What the sign-in form is told of a refusal; NextAuth hands the message of a thrown error to it. */
export type SignInRefusal =
  | "SECOND_FACTOR"
  | "WRONG_CODE"
  | "START_AGAIN"
  | "SUSPENDED"
  | `RATE_LIMITED ${number}`;

const refuse = (refusal: SignInRefusal): never => {
  throw new Error(refusal);
};

/** NextAuth against the API's own accounts: a JWT cookie, encrypted, that scripts cannot read. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().cookieSecrets[0],
    jwt: { decode: ({ token }) => openCookie(token) },
    // The API's token in it is shorter-lived and is renewed in the proxy.
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        async authorize(credentials) {
          const result =
            credentials?.code === undefined
              ? await firstStep(credentials ?? {})
              : await secondStep(credentials.code);
          return result && { id: result.profile.id, ...claimsOf(result) };
        },
      }),
    ],
    callbacks: {
      // `user` is there only at sign-in; afterwards the cookie's own claims are carried on.
      jwt: ({ token, user }) => {
        const claims = SessionClaims.safeParse(user);
        return claims.success ? { sub: user.id, ...claims.data } : token;
      },
      // What /api/auth/session shows to scripts: nothing but that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const claims = SessionClaims.safeParse(token);
        if (claims.success) await endApiSession(claims.data);
      },
    },
  };
}

/** E-mail and password. Shape: null reads as a wrong password. */
async function firstStep(credentials: Partial<Record<string, string>>): Promise<SignInResult | null> {
  const input = SignInInput.safeParse({ kind: "staff", ...credentials });
  if (!input.success) return null;
  try {
    return await apiClient(await headers(), null).session.signIn.mutate(input.data);
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { code, reason, details } = problemOf(error);
    if (reason === "second_factor.required") {
      await keepChallenge(details);
      return refuse("SECOND_FACTOR");
    }
    if (reason === "company.suspended") return refuse("SUSPENDED");
    if (code === "UNAUTHORIZED" || code === "FORBIDDEN" || code === "VALIDATION") return null;
    if (code === "RATE_LIMITED") return refuse(`RATE_LIMITED ${retryAfterOf(details)}`);
    throw new Error(code);
  }
}

/** A code, after the first step. */
async function secondStep(typed: string): Promise<SignInResult> {
  const code = SecondFactorCode.safeParse(typed);
  if (!code.success) return refuse("WRONG_CODE");
  const challenge = await waitingChallenge();
  if (challenge === null) return refuse("START_AGAIN");
  try {
    const result = await apiClient(await headers(), null).session.completeSignIn.mutate({
      challenge,
      code: code.data,
    });
    await forgetChallenge();
    return result;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { code: problem, reason, details } = problemOf(error);
    if (reason === "second_factor.wrong") return refuse("WRONG_CODE");
    if (reason === "company.suspended") return refuse("SUSPENDED");
    if (problem.startsWith("TOKEN_") || problem === "FORBIDDEN") return refuse("START_AGAIN");
    if (problem === "RATE_LIMITED") return refuse(`RATE_LIMITED ${retryAfterOf(details)}`);
    throw new Error(problem);
  }
}
