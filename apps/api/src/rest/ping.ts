import { Instant } from "@mizan/contracts/ids";
import { z } from "zod";
import { route } from "../http/route";

/** Source: seeds/001 "/api/ping". */
export const pingRoutes = [
  route({
    method: "GET",
    path: "/api/ping",
    family: "sync",
    summary: "Health check of shop devices",
    permission: "public",
    answer: z.object({ message: z.literal("pong"), timestamp: Instant }).meta({ id: "Pong" }),
    from: () => undefined,
    run: async (ctx) => ctx.now().toISOString(),
    to: (timestamp) => ({ message: "pong" as const, timestamp }),
  }),
];
