/** Where this clone is, and how its own tools are called. */
import { delimiter, dirname, join, resolve } from "node:path";

export const REPOSITORY = resolve(import.meta.dirname, "..");

/** @param {string[]} parts */
export const inRepository = (...parts) => join(REPOSITORY, ...parts);

/**
 * The environment for tools: Node and npm are found even when PATH is empty, and nothing phones home.
 *
 * @param {NodeJS.ProcessEnv} [env] what else they are told
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(env = process.env) {
  const path = [dirname(process.execPath), inRepository("node_modules/.bin"), env.PATH].filter(Boolean);
  return {
    ...env,
    PATH: path.join(delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
}
