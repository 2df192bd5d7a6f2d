import "server-only";
import type { Locale } from "@mizan/contracts/localized-text";
import { redirect } from "@/i18n/navigation";
import { customerApi } from "@/lib/api";
import { isSignedOut } from "@/lib/api-problem";
import { auth, wasEnded } from "./session";
import type { SignInReason } from "./sign-in-reason";

export type CustomerApi = Awaited<ReturnType<typeof customerApi>>;

/** Where a page of the account stands. `path` begins with a slash and has no language. */
interface Place {
  locale: Locale;
  path: string;
}

/** What the API answers the customer who is signed in; somebody else is led to the sign-in page, and back. */
export async function asCustomer<T>(place: Place, ask: (api: CustomerApi) => Promise<T>): Promise<T> {
  const claims = await auth();
  if (!claims) return toSignIn(place, (await wasEnded()) ? "ended" : undefined);
  const answer = await orSignedOut(customerApi(claims).then(ask));
  return answer === SIGNED_OUT ? toSignIn(place, "ended") : answer;
}

/** The same for a page that anybody may see; null when nobody is signed in. */
export async function ifCustomer<T>(ask: (api: CustomerApi) => Promise<T>): Promise<T | null> {
  const claims = await auth();
  if (!claims) return null;
  const answer = await orSignedOut(customerApi(claims).then(ask));
  return answer === SIGNED_OUT ? null : answer;
}

const SIGNED_OUT = Symbol("signed out");

async function orSignedOut<T>(answer: Promise<T>): Promise<T | typeof SIGNED_OUT> {
  try {
    return await answer;
  } catch (error) {
    if (isSignedOut(error)) return SIGNED_OUT;
    throw error;
  }
}

/** Leads to the sign-in page, from where the customer comes back. */
export function toSignIn({ locale, path }: Place, reason?: SignInReason): never {
  return redirect({
    href: { pathname: "/sign-in", query: { next: path, ...(reason && { reason }) } },
    locale,
  });
}
