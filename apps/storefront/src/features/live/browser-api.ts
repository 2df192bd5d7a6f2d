import type { AppRouter } from "@mizan/trpc";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";

/**
 * The API for the browser, through this app's own handler.
 *
 * Import it with `import()` where somebody begins to need it: no page needs it to be read.
 */
export const browserApi = createTRPCClient<AppRouter>({
  links: [httpLink({ url: "/api/trpc", transformer: superjson })],
});
