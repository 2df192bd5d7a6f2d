/**
 * Loaded into every application (`node --import`): when the process that started it is gone, the application ends too,
 * so the next start finds its ports free.
 */
import { whenOrphaned } from "./when-orphaned.mjs";

const END_WITHIN_MS = 3_000;

whenOrphaned(() => {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), END_WITHIN_MS).unref();
  process.kill(process.pid, "SIGTERM");
});
