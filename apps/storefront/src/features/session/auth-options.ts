import "server-only";
import type { NextAuthOptions } from "next-auth";
import { env } from "@/lib/env";
import { renewed } from "./renewed";
import { openCookie } from "./sealed-cookie";
import { isSecure } from "./session";
import { cookieOptions, SESSION_SECONDS, SessionClaims, sessionCookieName } from "./session-cookie";

/**
 * NextAuth keeps the session: a JWT cookie, encrypted, that scripts cannot read. It is opened by the actions of the
 * sign-in form, which work without scripts, so no provider is named here.
 */
export function authOptions(): NextAuthOptions {
  const options = { ...cookieOptions(isSecure()), httpOnly: true };
  const named = (name: string) => ({ name: `${isSecure() ? "__Host-" : ""}${name}`, options });
  return {
    secret: env.cookieSecrets[0],
    jwt: { decode: ({ token }) => openCookie(token) },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    providers: [],
    cookies: {
      sessionToken: { name: sessionCookieName(isSecure()), options },
      callbackUrl: named("mizan_callback"),
      csrfToken: named("mizan_csrf"),
    },
    callbacks: {
      // What it throws takes the cookie away.
      jwt: async ({ token }) => ({ ...(await renewed(SessionClaims.parse(token))) }),
      // What /api/auth/session shows to scripts: who is signed in, and no token.
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name } }),
    },
    logger: {
      error: (code, metadata) => {
        // A session that is over is no fault.
        if (code !== "JWT_SESSION_ERROR") console.error(code, metadata);
      },
    },
  };
}
