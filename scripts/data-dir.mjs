import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/** @type {Record<string, string>} */
const REASONS = {
  EEXIST: "is not a folder",
  ENOTDIR: "is not in a folder",
  ENOENT: "cannot be written",
  EACCES: "may not be written by this user",
  EPERM: "may not be written by this user",
  EROFS: "is on a disk that can only be read",
  ENOSPC: "is on a disk without room",
};

/**
 * Makes the folder that everything is kept in, and tries whether it takes files.
 *
 * @param {string} dataDir
 * @throws {Error} that names the variable and says what to do
 */
export function makeDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    rmdirSync(mkdtempSync(join(dataDir, ".try-")));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Error(
      `DATA_DIR cannot be used: ${dataDir} ${REASONS[code] ?? `fails with ${error}`}. Set DATA_DIR to a folder that this user may write in.`,
      { cause: error },
    );
  }
}
