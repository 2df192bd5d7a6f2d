"use client";

import type { AppRouter } from "@mizan/trpc";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { createQueryClient } from "@/lib/query-client";
import { Questions } from "@/lib/questions";
import { stepUpLink } from "@/lib/step-up-link";
import { TRPCProvider } from "@/lib/trpc";
import { SessionDialogs } from "./session-dialogs";

/** Gives the pages below it the API, through this app's own handler. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [questions] = useState(() => new Questions());
  const [queryClient] = useState(() => createQueryClient((error) => questions.hear(error)));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        stepUpLink(() => questions.confirm()),
        httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000 }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
        <SessionDialogs questions={questions} />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
