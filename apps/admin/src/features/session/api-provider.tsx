"use client";

import type { AppRouter } from "@mizan/trpc";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createContext, type ReactNode, useContext, useState } from "react";
import superjson from "superjson";
import { createQueryClient } from "@/lib/query-client";
import { Questions } from "@/lib/questions";
import { stepUpLink } from "@/lib/step-up-link";
import { TRPCProvider } from "@/lib/trpc";
import { SessionDialogs } from "./session-dialogs";

const Confirm = createContext<() => Promise<boolean>>(async () => false);

/** Asks whoever sits there to confirm that it is them, for the few acts that are no procedure; gives whether they did. */
export const useConfirm = () => useContext(Confirm);

/** Gives the pages below it the API, through this app's own handler. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [questions] = useState(() => new Questions());
  const [queryClient] = useState(() => createQueryClient((error) => questions.hear(error)));
  const [confirm] = useState(() => () => questions.confirm());
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        stepUpLink(confirm),
        httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000 }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <Confirm value={confirm}>{children}</Confirm>
        <SessionDialogs questions={questions} />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
