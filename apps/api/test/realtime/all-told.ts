import { type Context, inTransaction, newId, recordEvents } from "@mizan/core/platform";
import { expect, vi } from "vitest";
import type { Listener } from "../open-listener";

/**
 * Waits until everything that happened so far was told: the stream of the process has come past it. `ctx` wakes that
 * process, and `watcher` is a socket of it that hears of the catalogue.
 */
export async function allTold(ctx: Context, watcher: Listener): Promise<void> {
  const subjectId = newId();
  await inTransaction(ctx, (tx) =>
    recordEvents(tx, [{ type: "unit.saved", subjectId, payload: { unitId: newId() } }]),
  );
  await vi.waitFor(
    () => expect(watcher.of("catalog_changed")).toContainEqual(expect.objectContaining({ subjectId })),
    { timeout: 10_000 },
  );
  watcher.socket.disconnect();
}
