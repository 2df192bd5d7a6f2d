import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** @type {import("node:child_process").ChildProcess} */
let server;
/** @type {number} */
let port;

beforeAll(async () => {
  const code = `require("node:http").createServer((request, response) => response.end(request.url))
    .listen(0, "127.0.0.1", function () { process.send(this.address().port) })`;
  server = spawn(process.execPath, ["--import", inRepository("scripts/readable-paths.mjs"), "-e", code], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  [port] = await once(server, "message");
});
afterAll(() => void server.kill());

/**
 * @param {string} path
 * @returns {Promise<string>} the path as the server's own code sees it
 */
async function seenOf(path) {
  const [response] = await once(request({ host: "127.0.0.1", port, path }).end(), "response");
  return Buffer.concat(await response.toArray()).toString();
}

it.each(["/", "/ar/p/%D8%AA%D9%85%D8%B1?q=%ff", "/ar/p/a%2Fb"])("leaves text alone: %s", async (path) => {
  expect(await seenOf(path)).toBe(path);
});

it.each([
  ["/ar/p/%ff", "/ar/p/%EF%BF%BD"],
  ["/ar/c/x%/%zz?sort=name", "/ar/c/x%EF%BF%BD/%EF%BF%BDzz?sort=name"],
  ["/ar/p/%D8%AA%ff", "/ar/p/%EF%BF%BD"],
  ["/ar/c/%25ff", "/ar/c/%EF%BF%BDff"],
])("puts the sign for what is no text in its place: %s", async (path, seen) => {
  expect(await seenOf(path)).toBe(seen);
});
