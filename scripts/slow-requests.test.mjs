import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
afterEach(() => void server?.kill());

it("answers a request whose headers do not come to an end, in ten seconds, and closes its connection", async () => {
  const code = `require("node:http").createServer((request, response) => response.end())
    .listen(0, "127.0.0.1", function () { process.send(this.address().port) })`;
  server = spawn(process.execPath, ["--import", inRepository("scripts/slow-requests.mjs"), "-e", code], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [port] = await once(server, "message");
  const started = performance.now();
  const client = connect(port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: shop.test\r\n");
  const answer = Buffer.concat(await client.toArray()).toString();
  expect(answer).toContain("408");
  expect(performance.now() - started).toBeLessThan(13_000);
}, 30_000);
