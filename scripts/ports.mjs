import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { PORT_VARIABLES } from "./settings.mjs";

/** A killed predecessor's applications notice within this time that they are alone, and end. */
const WAIT_FOR_PREDECESSOR_MS = 5_000;

/**
 * @param {import("./settings.mjs").Settings} settings
 * @throws {Error} that names the variable of each port in use
 */
export async function requireFreePorts({ ports, host }) {
  const wanted = Object.entries(PORT_VARIABLES).map(([application, variable]) => ({
    variable,
    port: Reflect.get(ports, application),
  }));
  for (const deadline = Date.now() + WAIT_FOR_PREDECESSOR_MS; ; await sleep(100)) {
    const free = await Promise.all(wanted.map(({ port }) => isFree(port, host)));
    const busy = wanted.filter((_, index) => !free[index]);
    if (busy.length === 0) return;
    if (Date.now() < deadline) continue;
    throw new Error(
      busy
        .map(
          ({ variable, port }) =>
            `Port ${port} is in use. Set ${variable} to another one: ${variable}=${port + 1} npm start`,
        )
        .join("\n"),
    );
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} count
 * @param {string} host
 * @returns {Promise<number[]>} different ports that are free now
 */
export async function findFreePorts(count, host) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((/** @type {(server: import("node:net").Server) => void} */ resolve, reject) => {
          const server = createServer();
          server.once("error", reject);
          server.listen({ port: 0, host, exclusive: true }, () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return address && typeof address === "object" ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
