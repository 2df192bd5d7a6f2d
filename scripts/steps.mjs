/** Progress, step by step, with the time each took. */

const started = Date.now();

/**
 * @template T
 * @param {string} title what is being done
 * @param {(tell: (result: string) => void) => Promise<T>} work tells, if it wants, what came out
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  let result = "";
  console.info(`  … ${title}`);
  try {
    const value = await work((text) => {
      result = text;
    });
    console.info(`  ✓ ${title}${result && `: ${result}`} (${seconds(since)})`);
    return value;
  } catch (error) {
    console.error(`  ✗ ${title} (${seconds(since)})`);
    throw error;
  }
}

/** Time since the program began. */
export const total = () => seconds(started);

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
