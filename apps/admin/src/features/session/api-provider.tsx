"use client";

import type { AppRouter } from "@mizan/trpc";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { createQueryClient } from "@/lib/query-client";
import { fetchAs } from "@/lib/session/page-owner";
import { PageSessionProvider, RenderedFor } from "@/lib/session/page-session";
import { Questions } from "@/lib/session/questions";
import { stepUpLink } from "@/lib/session/step-up-link";
import { TRPCProvider } from "@/lib/trpc";
import { SessionDialogs } from "./session-dialogs";

interface ApiProviderProps {
  /** Whose pages these are. */
  owner: string | null;
  children: ReactNode;
}

/** Gives the pages below it the API, through this app's own handler. They stay those of whom they were first made for. */
export function ApiProvider({ owner, children }: ApiProviderProps) {
  const [questions] = useState(() => new Questions());
  const [page] = useState(() => ({
    confirm: () => questions.confirm(),
    fetch: fetchAs(owner, () => questions.ownerChanged()),
    compare: (other: string | null) => {
      if (owner !== null && other !== null && other !== owner) questions.ownerChanged();
    },
  }));
  const [queryClient] = useState(() => createQueryClient((error) => questions.hear(error)));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        stepUpLink(page.confirm),
        httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000, fetch: page.fetch }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <PageSessionProvider value={page}>
          <RenderedFor owner={owner} />
          {children}
        </PageSessionProvider>
        <SessionDialogs questions={questions} />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
