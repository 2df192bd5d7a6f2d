import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
afterEach(() => void server?.kill());

/**
 * @param {string} forwardedFor
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} the header as the server's own code sees it
 */
async function seenBy(forwardedFor, env = {}) {
  const code = `require("node:http").createServer((request, response) => response.end(request.headers["x-forwarded-for"]))
    .listen(0, "127.0.0.1", function () { process.send(this.address().port) })`;
  server = spawn(process.execPath, ["--import", inRepository("scripts/visitor-address.mjs"), "-e", code], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, TRUSTED_PROXIES: "", ...env },
  });
  const [port] = await once(server, "message");
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { "x-forwarded-for": forwardedFor } });
  return response.text();
}

it("believes nobody's claim when there is no proxy", async () => {
  expect(await seenBy("203.0.113.9")).toBe("127.0.0.1");
});

it("believes what a trusted proxy wrote, and nothing that was claimed before it", async () => {
  const env = { TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8" };
  expect(await seenBy("198.51.100.1, 203.0.113.9, 10.1.2.3", env)).toBe("203.0.113.9");
});
