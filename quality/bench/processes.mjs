/** Children of the benchmark: each ends with it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();

/** @param {string} script @param {NodeJS.ProcessEnv} env @param {string} [cwd] */
export function start(script, env, cwd) {
  const child = fork(script, [], {
    env: { ...process.env, ...env },
    cwd,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** @param {import("node:child_process").ChildProcess} child */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

export const stopAll = () => Promise.all([...children].map(stop));

/** Waits for an address to answer 200. Units: milliseconds it took. @param {string} url */
export async function untilAnswers(url) {
  const began = performance.now();
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return performance.now() - began;
    if (performance.now() - began > 30_000) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** @param {import("node:child_process").ChildProcess} child @param {string} key @returns {Promise<any>} */
export async function message(child, key) {
  for (;;) {
    const [body] = await once(child, "message", { signal: AbortSignal.timeout(120_000) });
    if (key in body) return body[key];
  }
}

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address === "string" || !address) throw new Error("No free port");
  return address.port;
}

export function pidOf(/** @type {import("node:child_process").ChildProcess} */ child) {
  if (!child.pid) throw new Error("A process did not start");
  return child.pid;
}
