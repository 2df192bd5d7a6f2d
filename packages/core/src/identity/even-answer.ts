/** Longer than any of the work takes that is hidden so. Units: milliseconds. */
const EVEN_MS = 300;

/** Gives a result no sooner than after a fixed time, so that how long it took does not tell whether an address is known. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([
    work(),
    new Promise<void>((resolve) => setTimeout(resolve, EVEN_MS)),
  ]);
  if (done.status === "rejected") throw done.reason;
  return done.value;
}
