"use client";

import type { AppRouter } from "@mizan/trpc";
import { createTRPCContext } from "@trpc/tanstack-react-query";

/** The procedures as query and mutation options, and as a plain client for calls outside a render. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
