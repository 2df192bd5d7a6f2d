import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** @type {import("node:child_process").ChildProcess} */
let server;
/** @type {number} */
let port;

beforeAll(async () => {
  const code = `require("node:http").createServer((request, response) => {
      response.setHeader("content-security-policy", "default-src 'self'; script-src 'self' 'sha256-a'; object-src 'none'");
      if (request.url === "/cached") response.appendHeader("x-page-scripts", "'sha256-b' 'sha256-c'");
      if (request.url === "/failed") response.statusCode = 500;
      response.end("page");
    }).listen(0, "127.0.0.1", function () { process.send(this.address().port) })`;
  server = spawn(process.execPath, ["--import", inRepository("scripts/page-policy.mjs"), "-e", code], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  [port] = await once(server, "message");
});
afterAll(() => void server.kill());

/** @param {string} path */
const headersOf = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).headers;

it("lets the scripts of a cached page run, and tells of them nowhere else", async () => {
  const headers = await headersOf("/cached");
  expect(headers.get("content-security-policy")).toBe(
    "default-src 'self'; script-src 'self' 'sha256-b' 'sha256-c' 'sha256-a'; object-src 'none'",
  );
  expect(headers.has("x-page-scripts")).toBe(false);
});

it("leaves every other policy as it is", async () =>
  expect((await headersOf("/other")).get("content-security-policy")).toBe(
    "default-src 'self'; script-src 'self' 'sha256-a'; object-src 'none'",
  ));

it("lets a page say that it could not be made", async () =>
  expect((await headersOf("/failed")).get("content-security-policy")).toBe(
    "default-src 'self'; script-src 'self' 'unsafe-inline'; object-src 'none'",
  ));
