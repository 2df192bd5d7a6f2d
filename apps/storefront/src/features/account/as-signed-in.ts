import "server-only";
import { getLocale } from "next-intl/server";
import { type CustomerApi, toSignIn } from "@/features/session/customer";
import { auth, closeSession } from "@/features/session/session";
import { customerApi } from "@/lib/api";
import { isSignedOut } from "@/lib/api-problem";

/** What an action does as the customer who is signed in; whoever is no longer is told so, and signed out here too. */
export async function asSignedIn<T>(work: (api: CustomerApi) => Promise<T>, path = "/account"): Promise<T> {
  const claims = await auth();
  const place = { locale: await getLocale(), path };
  if (!claims) return toSignIn(place, "ended");
  try {
    return await work(await customerApi(claims));
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    await closeSession();
    return toSignIn(place, "ended");
  }
}
