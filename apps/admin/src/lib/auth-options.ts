import { SignInInput } from "@mizan/contracts/identity";
import { TRPCClientError } from "@trpc/client";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { apiClient } from "./api-client";
import { env } from "./env";
import { problemOf } from "./problem";
import { SessionClaims } from "./session";

/** NextAuth against the API's own accounts: a JWT cookie, encrypted, that scripts cannot read. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    // As long as the API's token lives; it is checked against its own end on every request.
    session: { strategy: "jwt", maxAge: 7 * 24 * 3600 },
    pages: { signIn: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials) {
          const input = SignInInput.safeParse({ kind: "staff", ...credentials });
          if (!input.success) return null;
          try {
            const result = await apiClient(await headers(), null).session.signIn.mutate(input.data);
            return {
              id: result.profile.id,
              apiToken: result.token,
              expiresAt: Date.now() + result.expiresIn * 1000,
              locale: result.profile.locale,
            };
          } catch (error) {
            // NextAuth hands the message of a thrown error to the page; null reads as a wrong password.
            if (!(error instanceof TRPCClientError)) throw error;
            const { code } = problemOf(error);
            if (code === "UNAUTHORIZED" || code === "FORBIDDEN" || code === "VALIDATION") return null;
            throw new Error(code);
          }
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
  };
}
