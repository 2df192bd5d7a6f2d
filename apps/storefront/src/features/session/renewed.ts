import "server-only";
import { customerApi, visitorApi } from "@/lib/api";
import { isSignedOut } from "@/lib/api-problem";
import { isOfThisShop, toClaims } from "./session";
import type { SessionClaims } from "./session-cookie";

/**
 * A session as it is now: its tokens renewed where that is due, its holder's name as the API knows it. The one place
 * that shows a refresh token to the API.
 *
 * Errors  those of a session that is over, and for one of another company; an API that does not answer ends none.
 */
export async function renewed(claims: SessionClaims): Promise<SessionClaims> {
  if (!(await isOfThisShop(claims))) throw new Error("The session is one of another company");
  try {
    if (claims.renewAt <= Date.now()) return await renew(claims);
    const { name } = await (await customerApi(claims)).session.me.query();
    return { ...claims, name };
  } catch (error) {
    if (isSignedOut(error)) throw error;
    return claims;
  }
}

async function renew({ refreshToken }: SessionClaims): Promise<SessionClaims> {
  const api = await visitorApi();
  return toClaims(await api.session.refresh.mutate({ refreshToken }));
}
