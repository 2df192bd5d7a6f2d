import { decode, encode, type JWT } from "next-auth/jwt";
import { env } from "../env";

/** Encrypts what a cookie holds, by the current secret. Units: `seconds` until it runs out. */
export const sealCookie = (token: JWT, seconds: number): Promise<string> =>
  encode({ token, secret: env().cookieSecrets[0], maxAge: seconds });

/** What a cookie holds that one of the secrets has sealed; null for every other one, and when it has run out. */
export async function openCookie(value = ""): Promise<JWT | null> {
  for (const secret of env().cookieSecrets) {
    const token = await decode({ token: value, secret }).catch(() => null);
    if (token) return token;
  }
  return null;
}
