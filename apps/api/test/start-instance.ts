import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "@mizan/core/platform";
import { createContext } from "@mizan/core/platform";
import { newSigningKey, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import type { TestDatabase } from "@mizan/db/testing";
import { pino } from "pino";
import { type Background, prepareBackground } from "../src/background";
import { readEnv } from "../src/env";
import { createServices, type Services } from "../src/services";
import { type ConnectOptions, type Listener, openListener } from "./open-listener";

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
  const sockets: Listener["socket"][] = [];
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
    async connect(auth, options) {
      const listener = await openListener(url, auth, options);
      sockets.push(listener.socket);
      return listener;
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
