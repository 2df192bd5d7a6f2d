import "server-only";
import type { AppRouter } from "@mizan/trpc";
import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { connection } from "next/server";
import { cache, type ReactNode } from "react";
import { apiClient } from "./api-client";
import { createQueryClient } from "./query-client";
import { RenderedFor } from "./session/page-session";
import { ownerOf } from "./session/refuse-former-owner";
import { auth } from "./session/session";

/** The API on behalf of whoever made this request. Waits for one: the API is not there during `next build`. */
export const api = cache(async () => {
  await connection();
  return apiClient(await headers(), await auth());
});

interface PrefetchProps {
  /** Starts the queries; their options make the same keys as the page's own hooks. */
  load: (trpc: TRPCOptionsProxy<AppRouter>, queryClient: QueryClient) => Promise<void>[];
  children: ReactNode;
}

/** Runs queries on the server and hands their answers to the page; one that fails is asked again by the page itself. */
export async function Prefetch({ load, children }: PrefetchProps) {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  await Promise.all(load(createTRPCOptionsProxy({ client: await api(), queryClient }), queryClient));
  const session = await auth();
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RenderedFor owner={session && ownerOf(session)} />
      {children}
    </HydrationBoundary>
  );
}
