import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
afterEach(() => void server?.kill());

/**
 * @param {Record<string, string>} headers
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ host: string, forwarded: string, shop?: string }>} what the server's own code sees
 */
async function seenBy(headers, env = {}) {
  const code = `require("node:http").createServer(({ headers }, response) =>
      response.end(JSON.stringify({ host: headers.host, forwarded: headers["x-forwarded-host"], shop: headers["x-shop"] })))
    .listen(0, "127.0.0.1", function () { process.send(this.address().port) })`;
  server = spawn(process.execPath, ["--import", inRepository("scripts/asked-host.mjs"), "-e", code], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, TRUSTED_PROXIES: "", ...env },
  });
  const [port] = await once(server, "message");
  const asked = request({ host: "127.0.0.1", port, headers }).end();
  const [answer] = await once(asked, "response");
  return JSON.parse(await text(answer));
}

it("believes nobody's claim when there is no proxy", async () => {
  const headers = { host: "own.example", "x-forwarded-host": "other.example" };
  expect(await seenBy(headers)).toEqual({ host: "own.example", forwarded: "own.example" });
});

it("believes what a trusted proxy wrote, and nothing that was claimed before it", async () => {
  const headers = { host: "inside", "x-forwarded-host": "claimed.example, beta.example" };
  const env = { TRUSTED_PROXIES: "127.0.0.1" };
  expect(await seenBy(headers, env)).toEqual({ host: "beta.example", forwarded: "beta.example" });
});

it("lets nobody name the shop", async () => {
  expect(await seenBy({ host: "own.example", "x-shop": "somebody~" })).not.toHaveProperty("shop");
});
