/**
 * Where cached pages are kept: the framework's own cache, which notes beside each page the hashes of its inline scripts.
 * A cached page cannot carry a nonce, which has to be another one for every reader.
 */
import { createRequire } from "node:module";
import { inlineScriptHashes } from "./inline-script-hashes.mjs";

/** @type {typeof import("next/dist/server/lib/incremental-cache/file-system-cache.js")} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  "next/dist/server/lib/incremental-cache/file-system-cache.js",
);

/** Taken off again, into the security policy, before a page leaves (`scripts/page-policy.mjs`). */
const SCRIPTS_HEADER = "x-page-scripts";

export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<InstanceType<typeof FileSystemCache>["get"]>} args
   */
  async get(...args) {
    const entry = await super.get(...args);
    // What was rendered by the build comes from the disk and was never set.
    if (entry) noteScripts(entry.value);
    return entry;
  }

  /**
   * @override
   * @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>} args
   */
  async set(...args) {
    noteScripts(args[1]);
    return super.set(...args);
  }
}

/** @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>[1]} entry */
function noteScripts(entry) {
  if (entry?.kind !== "APP_PAGE" || entry.headers?.[SCRIPTS_HEADER] !== undefined) return;
  entry.headers = { ...entry.headers, [SCRIPTS_HEADER]: inlineScriptHashes(entry.html).join(" ") };
}
