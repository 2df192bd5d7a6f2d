/** Does something once the page stands and nothing else is to be done; returns how to give it up. */
export function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const handle = requestIdleCallback(work, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  // Safari has no idle callback.
  const handle = setTimeout(work, 200);
  return () => clearTimeout(handle);
}
