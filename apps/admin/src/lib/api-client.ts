import "server-only";
import type { AppRouter } from "@mizan/trpc";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";
import { apiHeaders } from "./api-headers";
import { env } from "./env";
import type { SessionClaims } from "./session/session";

/** The API for this app's own server, on behalf of a visitor. */
export const apiClient = (incoming: Headers, session: SessionClaims | null) =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${env().apiUrl}/trpc`,
        transformer: superjson,
        headers: () => apiHeaders(incoming, session),
        fetch: (url, options) =>
          fetch(url, {
            ...options,
            cache: "no-store",
            signal: options?.signal ?? AbortSignal.timeout(10_000),
          }),
      }),
    ],
  });
