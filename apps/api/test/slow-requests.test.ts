import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildApp } from "../src/app";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
let app: FastifyInstance;

beforeAll(async () => {
  api = await openApi();
  app = await buildApp(api.services, { requestMs: 150 });
  await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await api.close();
});

/** Sends the beginning of a request, waits, then the rest if there is one; what was answered until the connection ended. */
async function send(head: string[], { rest }: { rest?: { afterMs: number; text: string } } = {}) {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => {
    heard += String(chunk);
  });
  socket.on("error", () => {});
  const lines = [...head, "Host: x", `X-API-Key: ${api.shop.key}`, "Connection: close"];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const later = rest && setTimeout(() => socket.end(rest.text), rest.afterMs);
  await once(socket, "close");
  clearTimeout(later);
  return heard;
}

it("holds no clock after an answer without a connection, though nobody read what was sent", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { statusCode } = await app.inject({ method: "POST", url: "/api/nothing", payload: { name: "Tea" } });
  await new Promise((read) => setImmediate(read));
  const clocks = vi.getTimerCount();
  vi.useRealTimers();
  expect([statusCode, clocks]).toEqual([404, 0]);
});

describe("a request that does not arrive whole in time", () => {
  it("408, in the words of every refusal", async () => {
    const heard = await send([
      "POST /api/pms/products HTTP/1.1",
      "Content-Type: application/json",
      "Content-Length: 100",
    ]);
    expect(heard).toMatch(/^HTTP\/1.1 408 /);
    expect(heard).toContain('"reason":"request.slow"');
  });

  it("408 for one in pieces without an end", async () => {
    const heard = await send([
      "POST /trpc/orders.place HTTP/1.1",
      "Content-Type: application/json",
      "Transfer-Encoding: chunked",
    ]);
    expect(heard).toMatch(/^HTTP\/1.1 408 /);
  });

  it("is waited for when it brings files", async () => {
    const form = '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nslow\r\n--x--\r\n';
    const heard = await send(
      [
        "POST /api/upload/image HTTP/1.1",
        "Content-Type: multipart/form-data; boundary=x",
        `Content-Length: ${form.length}`,
      ],
      { rest: { afterMs: 600, text: form } },
    );
    expect(heard).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(heard).not.toContain("request.slow");
  });
});

it("has ten seconds for its headers, and ten minutes with files, found out within a second", () => {
  const { headersTimeout, requestTimeout } = app.server;
  expect([headersTimeout, requestTimeout]).toEqual([10_000, 600_000]);
});
