import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import type { Context } from "@mizan/core/platform";
import { createContext } from "@mizan/core/platform";
import { newSigningKey, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import type { TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import { type Background, prepareBackground } from "../src/background";
import { readEnv } from "../src/env";
import { createServices, type Services } from "../src/services";

/** A message as a client got it. */
export interface Heard {
  name: string;
  payload: Record<string, unknown>;
}

/** A client that keeps what it hears. */
export interface Listener {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  heard: Heard[];
  /** The payloads of one kind of message, in the order they came. */
  of(name: keyof ServerToClientEvents): Record<string, unknown>[];
}

/** One API process as the stream, sockets and jobs see it: its services and a server on a free port, without routes. */
export interface Instance {
  services: Services;
  background: Background;
  url: string;
  /** The same actor and company, in this process: its commits wake this process's relay. */
  here(ctx: Context): Context;
  /** Opens a socket and waits until it stands. Errors: the refusal, when there is one. */
  connect(auth?: Record<string, unknown>, options?: ConnectOptions): Promise<Listener>;
  stop(): Promise<void>;
}

export interface ConnectOptions {
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

const signingKey = newSigningKey();
const linkKey = newSigningKey();

export async function startInstance(
  testDatabase: TestDatabase,
  variables: Record<string, string> = {},
): Promise<Instance> {
  const env = readEnv({
    NODE_ENV: "test",
    DATABASE_URL: testDatabase.appUrl,
    DATABASE_POOL_SIZE: "6",
    JWT_SECRET: signingKey,
    JWT_SECRET_FOR_VERIFY: linkKey,
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
    LOG_LEVEL: "silent",
    RATE_LIMIT_ANONYMOUS: "100000/1m",
    ...variables,
  });
  const services = await createServices(env, { log: pino({ level: env.LOG_LEVEL }) });
  const server = createServer((_request, response) => response.writeHead(404).end());
  const background = prepareBackground(server, services);
  await background.start();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const sockets: Socket[] = [];
  return {
    services,
    background,
    url,
    here: ({ companyId, actor, abilities }) =>
      createContext({
        company: services.database.forCompany(companyId),
        vault: services.vault,
        actor,
        abilities,
        onCommitted: () => services.relay?.wake(),
      }),
    async connect(auth = {}, { query = {}, headers = {} } = {}) {
      const socket: Listener["socket"] = io(url, {
        auth,
        query,
        extraHeaders: headers,
        transports: ["websocket"],
        forceNew: true,
        reconnection: false,
      });
      sockets.push(socket);
      const heard: Heard[] = [];
      socket.onAny((name: string, payload: Record<string, unknown>) => heard.push({ name, payload }));
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      return {
        socket,
        heard,
        of: (name) => heard.filter((message) => message.name === name).map(({ payload }) => payload),
      };
    },
    async stop() {
      for (const socket of sockets) socket.disconnect();
      background.disconnect();
      await new Promise((resolve) => server.close(resolve));
      await background.close();
      await services.close();
    },
  };
}

/** Why a socket was refused. */
export const refusalOfSocket = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "admitted",
    (error: unknown) => (error instanceof Error && "data" in error ? error.data : error),
  );
