import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type SecureVersion } from "node:tls";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Background, prepareBackground } from "../src/background";
import { listenWithTls, type TlsListener } from "../src/http/tls-listener";
import { openApi, type TestApi } from "./open-api";
import { selfSigned } from "./self-signed";

const { cert, key } = selfSigned();
let folder: string;
let api: TestApi;
let background: Background;
let listener: TlsListener;

/** The environment of the API with these variables for TLS. */
const envWith = (variables: Record<string, string>) => ({ ...api.services.env, TLS_PORT: 0, ...variables });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mizan-tls-"));
  await Promise.all([writeFile(join(folder, "crt"), cert), writeFile(join(folder, "key"), key)]);
  api = await openApi();
  background = prepareBackground(api.app.server, api.services);
  await background.start();
  const files = { TLS_CERT: join(folder, "crt"), TLS_KEY: join(folder, "key") };
  const started = await listenWithTls(api.app, envWith(files));
  if (!started) throw new Error("No listener was started");
  listener = started;
});
afterAll(async () => {
  background.disconnect();
  await listener.close();
  await background.close();
  await api.close();
  await rm(folder, { recursive: true });
});

/** Opens a connection of one version; gives the one that was agreed on, or why there is none. */
const agree = (version: SecureVersion) =>
  new Promise<string | null>((resolve) => {
    const socket = connect(
      {
        port: listener.port,
        host: "127.0.0.1",
        servername: "localhost",
        ca: cert,
        minVersion: version,
        maxVersion: version,
      },
      () => {
        resolve(socket.getProtocol());
        socket.destroy();
      },
    );
    socket.once("error", ({ message }) => resolve(message));
  });

describe("the API's own HTTPS", () => {
  it("speaks TLS 1.3 and nothing older", async () => {
    expect(await agree("TLSv1.3")).toBe("TLSv1.3");
    expect(await agree("TLSv1.2")).toMatch(/protocol version/i);
  });

  it("answers what the plain port answers, over HTTP and sockets", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { "x-api-key": api.shop.key };
      const at = {
        port: listener.port,
        host: "localhost",
        path: "/api/pms/products",
        ca: cert,
        headers,
        agent: false,
      };
      request({ ...at, family: 4 }, (response) => resolve(response.resume().statusCode))
        .once("error", reject)
        .end();
    });
    expect(status).toBe(200);
    const socket = io(`https://localhost:${listener.port}`, {
      auth: { token: api.shop.key },
      transports: ["websocket"],
      ca: cert,
      reconnection: false,
    });
    await new Promise((resolve, reject) =>
      socket.once("connect", () => resolve(null)).once("connect_error", reject),
    );
    socket.disconnect();
  });

  it("is not there without a certificate, and says what is wrong with one", async () => {
    const start = (variables: Record<string, string>) => listenWithTls(api.app, envWith(variables));
    const crt = join(folder, "crt");
    expect(await start({})).toBeNull();
    await expect(start({ TLS_CERT: crt })).rejects.toThrow(/TLS_KEY is not/);
    await expect(start({ TLS_KEY: crt })).rejects.toThrow(/TLS_CERT is not/);
    await expect(start({ TLS_CERT: crt, TLS_KEY: join(folder, "none") })).rejects.toThrow(
      /TLS_KEY names a file/,
    );
    await expect(start({ TLS_CERT: crt, TLS_KEY: crt })).rejects.toThrow(/not a certificate and its key/);
  });
});
