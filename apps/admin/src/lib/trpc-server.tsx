import "server-only";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { connection } from "next/server";
import { cache, type ReactNode } from "react";
import { apiClient } from "./api-client";
import { createQueryClient } from "./query-client";
import { auth } from "./session";

const requestQueryClient = cache(() => createQueryClient());

/** The API on behalf of whoever made this request. Waits for one: the API is not there during `next build`. */
export const api = cache(async () => {
  await connection();
  return apiClient(await headers(), await auth());
});

/** Query options for `Prefetch`, with the same keys that the pages' own hooks make. */
export const queries = cache(async () =>
  createTRPCOptionsProxy({ client: await api(), queryClient: requestQueryClient }),
);

type Prefetchable = Parameters<ReturnType<typeof createQueryClient>["prefetchQuery"]>[0];

/** Runs queries on the server and hands their answers to the page; one that fails is asked again by the page itself. */
export async function Prefetch({ queries, children }: { queries: Prefetchable[]; children: ReactNode }) {
  const queryClient = requestQueryClient();
  await Promise.all(queries.map((query) => queryClient.prefetchQuery({ ...query, retry: false })));
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
