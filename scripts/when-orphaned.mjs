const CHECK_EVERY_MS = 500;

/**
 * Acts once the process that started this one is gone, even by kill -9.
 *
 * @param {() => void} act
 */
export function whenOrphaned(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, CHECK_EVERY_MS);
  timer.unref();
}

/** A command of npm's ends with npm: whoever ends npm reaches the shell that npm starts, and no further. */
export function endWithNpm() {
  const { npm_lifecycle_event: command } = process.env;
  if (command) whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
}
