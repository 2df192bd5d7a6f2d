import "server-only";
import { randomUUID } from "node:crypto";
import type { AppRouter } from "@mizan/trpc";
import { createTRPCClient, httpLink } from "@trpc/client";
import { headers } from "next/headers";
import superjson from "superjson";
import { env } from "./env";
import { requestShop } from "./request-shop";
import type { Shop } from "./shop-segment";

/** Cached answers are asked for again after this long even when no invalidation came: stock moves without one. */
const CACHE_SECONDS = 300;

/** How long a shopper waits for the API before the page gives up. */
const TIMEOUT_MS = 10_000;

type FetchOptions = Pick<RequestInit, "cache"> & { next?: { tags: string[]; revalidate: number } };

/** What the API wants to know of a call from this server: that it is one of its web apps. */
function appKey(): Record<string, string> {
  const [key] = env.webAppKeys;
  return key === undefined ? {} : { "x-app-key": key };
}

/** The same of a call for a shop. A token of another company's customer is refused beside it, and not used. */
export const appHeaders = ({ companyId }: Shop): Record<string, string> => ({
  ...appKey(),
  company: companyId,
});

function apiClient(requestHeaders: Record<string, string>, options: FetchOptions) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${env.apiUrl}/trpc`,
        transformer: superjson,
        headers: requestHeaders,
        fetch: (url, init) =>
          fetch(url, { ...init, ...options, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) }),
      }),
    ],
  });
}

/** The API before it is known whose shop a request is for. */
export const platformApi = () => apiClient(appKey(), { cache: "no-store" });

/**
 * The API for what is the same for every shopper of a shop: answers are kept under `tags`, each with the company, until one
 * of them is invalidated.
 *
 * It sends nothing of the visitor, since a cached answer belongs to all of them.
 */
export const sharedApi = (shop: Shop, ...tags: string[]) =>
  apiClient(appHeaders(shop), {
    cache: "force-cache",
    next: { tags: tags.map((tag) => `${shop.companyId}:${tag}`), revalidate: CACHE_SECONDS },
  });

/** The API on behalf of this very visitor: never cached, and counted against the visitor's own limits. */
export async function visitorApi() {
  const visitor = visitorHeaders(await headers());
  return apiClient({ ...appHeaders(await requestShop()), ...visitor }, { cache: "no-store" });
}

/** The API on behalf of a customer who is signed in. */
export async function customerApi({ apiToken }: { apiToken: string }) {
  const visitor = visitorHeaders(await headers());
  const signedIn = { ...visitor, authorization: `Bearer ${apiToken}` };
  return apiClient({ ...appHeaders(await requestShop()), ...signedIn }, { cache: "no-store" });
}

/**
 * What is passed on of a visitor's request. The server's X-Forwarded-For holds the one address that is to be believed
 * (scripts/visitor-address.mjs).
 */
export function visitorHeaders(incoming: Headers): Record<string, string> {
  const address = incoming.get("x-forwarded-for");
  const agent = incoming.get("user-agent");
  const language = incoming.get("accept-language");
  return {
    "x-request-id": incoming.get("x-request-id") ?? randomUUID(),
    ...(address && { "x-visitor-ip": address }),
    ...(agent && { "x-visitor-agent": agent }),
    ...(language && { "accept-language": language }),
  };
}
