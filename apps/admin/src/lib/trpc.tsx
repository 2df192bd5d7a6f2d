"use client";

import type { AppRouter } from "@mizan/trpc";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { isSignedOut, problemOf } from "./problem";
import { createQueryClient } from "./query-client";

const context = createTRPCContext<AppRouter>();

/** The procedures as query and mutation options, and as a plain client for calls outside a render. */
export const { useTRPC, useTRPCClient } = context;

/** A session that ran out on an open page: sign in again, and come back to this very page. */
function leaveWhenSignedOut(error: unknown) {
  if (!isSignedOut(problemOf(error))) return;
  const back = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?next=${encodeURIComponent(back)}`);
}

/** Gives the pages below it the API, through this app's own handler. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(leaveWhenSignedOut));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000 })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
