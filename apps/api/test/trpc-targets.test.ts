import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await api.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => api.close());

/** What is answered to a request for a target that stays as it is written. */
async function get(target: string): Promise<string> {
  const { port } = api.app.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => {
    heard += String(chunk);
  });
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${api.shop.key}\r\nConnection: close\r\n\r\n`,
  );
  await once(socket, "close");
  return heard;
}

it("reads nothing behind a #, however it is encoded", async () => {
  expect(await get("/trpc/settings.public#%zz")).toMatch(/^HTTP\/1.1 200 /);
  expect(await get("/trpc/settings.public#?input=5")).toMatch(/^HTTP\/1.1 200 /);
});

it("holds an input to the limits of a body though the encoding of its query is broken", async () => {
  const deep = `${"[".repeat(30)}${"]".repeat(30)}`;
  const asOneText = `%FF%22:1,%22deep%22:${deep},%22end`;
  expect(await get(`/trpc/products.list?input={"json":{"${asOneText}":1}}`)).toContain("body.too_deep");
});
