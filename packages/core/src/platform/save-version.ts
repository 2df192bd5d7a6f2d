import type { Context } from "./context";
import { toInstant } from "./instant";

/**
 * Gives a locked row its next version, after a change that changed something. What changes nothing keeps its own, so that nobody
 * else's change is refused for it.
 */
export async function saveVersion(
  tx: Context,
  before: { version: number },
  save: (columns: { version: number; updatedAt: Date }) => PromiseLike<unknown>,
): Promise<{ version: number; updatedAt: string }> {
  const now = tx.now();
  const version = before.version + 1;
  await save({ version, updatedAt: now });
  return { version, updatedAt: toInstant(now) };
}
