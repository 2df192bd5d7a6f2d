import { z } from "zod";

/** How long to wait when a refusal does not say. */
const USUAL_WAIT_SECONDS = 60;

/** How long a caller whose allowance is used up has to wait, from the refusal's details. Units: seconds. */
export function retryAfterOf(details: Readonly<Record<string, unknown>>): number {
  const seconds = z.int().positive().safeParse(details.retryAfterSeconds);
  return seconds.success ? seconds.data : USUAL_WAIT_SECONDS;
}
