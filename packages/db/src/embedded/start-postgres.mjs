import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareBinaries } from "./binaries.mjs";
import { initializeCluster } from "./initialize-cluster.mjs";
import { preparePlaces } from "./places.mjs";
import { identify, isAlive, isStillRunning } from "./process-identity.mjs";
import { withLock } from "./process-lock.mjs";
import { addresses, choosePort, loadRecord, saveRecord } from "./record.mjs";
import { ensureRoleAndDatabase } from "./roles.mjs";
import { ownerOf, unprivilegedUser } from "./run-as.mjs";
import { findServer, launchServer, stopServer } from "./server-process.mjs";

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} ownerUrl for migrations: the superuser of this server
 * @property {string} appUrl for everything else: a role that row-level security binds
 * @property {number} port
 * @property {boolean} owned whether this process looks after the server, and so stops it
 * @property {() => Promise<void>} ended settles when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop does nothing when another process owns the server
 */

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that runs.
 *
 * A server whose owner is alive is shared and left to it. One whose owner was killed is taken over. A server
 * that was killed itself is started again and recovers.
 *
 * @param {object} options
 * @param {string} options.dataDir
 * @param {number} [options.port] 0 chooses a free one and keeps it for later starts
 * @param {boolean} [options.fsync] false only where the data may be lost: tests
 * @param {(message: string) => void} [options.log]
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres({ dataDir, port: wantedPort = 0, fsync = true, log = () => undefined }) {
  let user = unprivilegedUser();
  const places = preparePlaces(dataDir, user);
  if (user && existsSync(places.cluster)) user = ownerOf(places.cluster);
  const onWait = (/** @type {number} */ pid) =>
    log(`waiting for process ${pid}, which starts or stops PostgreSQL`);

  return withLock(places.lock, { onWait }, async () => {
    const binaries = await prepareBinaries(user, places.clusterRoot);
    const record = loadRecord(places.record);
    let server = await findServer(places.cluster, record);
    const isShared = server !== null && hasLivingOwner(places.owner);

    if (server && !isShared && wantedPort && server.port !== wantedPort) {
      await stopServer(places.cluster, server.pid, binaries.pgCtl);
      server = null;
    }
    if (server) {
      log(`${isShared ? "joined" : "took over"} the PostgreSQL that runs on port ${server.port}`);
    } else {
      const port = await choosePort(wantedPort, record.port);
      saveRecord(places.record, { ...record, port });
      await initializeCluster({ places, binaries, user, ownerPassword: record.ownerPassword, fsync });
      const pid = await launchServer({ places, binaries, user, port, fsync });
      server = { pid, port, status: "ready" };
      log(`PostgreSQL listens on 127.0.0.1:${port}`);
    }
    if (!isShared) writeFileSync(places.owner, JSON.stringify(identify(process.pid)), { mode: 0o644 });
    await ensureRoleAndDatabase(record, server.port);

    const { pid, port } = server;
    return {
      ...addresses(record, port),
      port,
      owned: !isShared,
      ended: () => untilEnded(pid),
      stop: async () => {
        if (isShared) return;
        await withLock(places.lock, { onWait }, async () => {
          await stopServer(places.cluster, pid, binaries.pgCtl);
          rmSync(places.owner, { force: true });
        });
      },
    };
  });
}

/** @param {string} path */
function hasLivingOwner(path) {
  return existsSync(path) && isStillRunning(JSON.parse(readFileSync(path, "utf8")));
}

/** @param {number} pid */
async function untilEnded(pid) {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false });
}
