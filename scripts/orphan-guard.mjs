/**
 * Loaded into every application (`node --import`): when the process that started it is gone, even by kill -9, the
 * application ends too, so the next start finds its ports free.
 */
const parent = process.ppid;
const CHECK_EVERY_MS = 500;
const END_WITHIN_MS = 3_000;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  setTimeout(() => process.kill(process.pid, "SIGKILL"), END_WITHIN_MS).unref();
  process.kill(process.pid, "SIGTERM");
}, CHECK_EVERY_MS);
timer.unref();
