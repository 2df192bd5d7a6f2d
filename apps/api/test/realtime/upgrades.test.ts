import { connect } from "node:net";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Instance, startInstance } from "../start-instance";

let testDatabase: TestDatabase;
let instance: Instance;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  instance = await startInstance(testDatabase);
});
afterAll(async () => {
  await instance.stop();
  await testDatabase.drop();
});

it("a wish for another protocol is refused and ends the connection, also one that was used before", async () => {
  const { hostname, port } = new URL(instance.url);
  const socket = connect(Number(port), hostname);
  let read = "";
  socket.on("data", (bytes) => {
    const isFirst = read === "";
    read += String(bytes);
    if (isFirst)
      socket.write("GET /api/ping HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n");
  });
  const closed = new Promise((close) => socket.once("close", close));
  socket.write("GET /somewhere HTTP/1.1\r\nHost: x\r\n\r\n");
  await closed;
  expect(read.match(/^HTTP\/1.1 \d+/gm)).toEqual(["HTTP/1.1 404", "HTTP/1.1 400"]);
  expect(read).toContain("upgrade.unserved");
});
