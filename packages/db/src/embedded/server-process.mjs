/** Starting, finding and stopping the server's process. */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { serverEnvironment } from "./initialize-cluster.mjs";
import { forgetPostmaster, readPostmaster, whoHasTheNumber } from "./postmaster-file.mjs";
import { isAlive } from "./process-identity.mjs";
import { askForCluster } from "./roles.mjs";
import { serverArguments } from "./server-settings.mjs";

const SILENT_FOR_MS = 5_000;
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;

/**
 * Looks for a living server of this cluster and waits while it recovers or shuts down. A file left by a dead
 * server is taken away, also when its number now belongs to a process that does not answer as this server.
 *
 * @param {string} cluster
 * @param {import("./record.mjs").ServerRecord} record
 * @returns {Promise<import("./postmaster-file.mjs").Postmaster | null>}
 */
export async function findServer(cluster, record) {
  for (const since = Date.now(); ; ) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return null;
    const identity = whoHasTheNumber(cluster, postmaster);
    if (identity !== "somebody else") {
      const answer = await askForCluster(record, postmaster.port);
      if (answer === realpathSync(cluster)) return postmaster;
      const patience = identity === "the server" || answer === "busy" ? START_WITHIN_MS : SILENT_FOR_MS;
      if (Date.now() - since <= patience) {
        await sleep(50);
        continue;
      }
      if (identity === "the server")
        throw new Error(`PostgreSQL (process ${postmaster.pid}) does not answer`);
    }
    forgetPostmaster(cluster);
    return null;
  }
}

/**
 * @param {object} options
 * @param {import("./places.mjs").Places} options.places
 * @param {import("./binaries.mjs").Binaries} options.binaries
 * @param {import("./run-as.mjs").SystemUser | null} options.user
 * @param {number} options.port
 * @param {boolean} options.fsync
 * @returns {Promise<number>} its process number
 */
export async function launchServer({ places, binaries, user, port, fsync }) {
  const log = openSync(places.log, "a");
  // In a process group of its own: Ctrl-C in a terminal reaches the whole group, and the server must
  // outlive the applications that still write.
  const child = spawn(binaries.postgres, ["-D", places.cluster, ...serverArguments({ port, fsync })], {
    cwd: places.cluster,
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    detached: true,
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  closeSync(log);
  child.unref();
  /** @type {Error | null} */
  let failure = null;
  child.once("error", (error) => (failure = error));
  child.once(
    "exit",
    (code, signal) => (failure ??= new Error(`PostgreSQL ended with ${signal ?? `code ${code}`}`)),
  );
  const deadline = Date.now() + START_WITHIN_MS;
  for (;;) {
    const postmaster = readPostmaster(places.cluster);
    if (child.pid && postmaster?.pid === child.pid && postmaster.status === "ready") return child.pid;
    if (failure) throw new Error(`${failure}. The end of ${places.log}:\n${lastLines(places.log)}`);
    if (Date.now() > deadline) throw new Error(`PostgreSQL is not ready after ${START_WITHIN_MS / 1000} s`);
    await sleep(10);
  }
}

/**
 * @param {string} cluster
 * @param {number} pid
 * @param {string} pgCtl
 */
export async function stopServer(cluster, pid, pgCtl) {
  const stop = (/** @type {"fast" | "immediate"} */ mode) => {
    if (process.platform === "win32") spawnSync(pgCtl, ["stop", "-W", "-D", cluster, "-m", mode]);
    else signal(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  };
  stop("fast");
  if (await endsWithin(pid, STOP_WITHIN_MS)) return;
  stop("immediate");
  if (!(await endsWithin(pid, STOP_WITHIN_MS))) throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

/**
 * @param {number} pid
 * @param {number} ms
 */
async function endsWithin(pid, ms) {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(20)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself, which is what was wanted.
  }
}

/** @param {string} log */
function lastLines(log) {
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-15).join("\n");
}
