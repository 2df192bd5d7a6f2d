import type { AppRouter } from "@mizan/trpc";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { problemOf } from "../problem";

/**
 * Asks whoever sits there to confirm that it is them when the API wants it, and then repeats the very call: no page knows
 * of it. `confirm` gives whether they did; who did not is refused as the API refused.
 */
export const stepUpLink =
  (confirm: () => Promise<boolean>): TRPCLink<AppRouter> =>
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let isOver = false;
      let running = { unsubscribe() {} };
      const run = (mayAsk: boolean) => {
        running = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (!mayAsk || problemOf(error).reason !== "step_up.required") observer.error(error);
            else
              void confirm().then((confirmed) => {
                if (isOver) return;
                if (confirmed) run(false);
                else observer.error(error);
              });
          },
        });
      };
      run(true);
      return () => {
        isOver = true;
        running.unsubscribe();
      };
    });
