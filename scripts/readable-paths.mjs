/**
 * Preloaded by the servers of the web applications: every path that is asked for is then text.
 *
 * The framework decodes a path before any code of ours is asked, sometimes twice, and answers 500 where it cannot
 * (`/ar/p/%ff`). What is no text becomes the character that stands for it, U+FFFD, and so names nothing that exists.
 */
import { subscribe } from "node:diagnostics_channel";

const UNREADABLE = encodeURIComponent("\uFFFD");

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  request.url = readablePath(request.url ?? "/");
});

/**
 * @param {string} url a path with or without a query
 * @returns {string}
 */
function readablePath(url) {
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end);
  if (isText(path)) return url;
  const readable = path
    .replace(/%(?![\da-f]{2})/gi, UNREADABLE)
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => (isText(bytes) ? bytes : UNREADABLE));
  return readable + url.slice(end);
}

/** @param {string} path */
function isText(path) {
  try {
    decodeURIComponent(decodeURIComponent(path));
    return true;
  } catch {
    return false;
  }
}
