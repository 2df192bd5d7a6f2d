import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readPostmaster, whoHasTheNumber } from "../embedded/postmaster-file.mjs";
import { isStillRunning } from "../embedded/process-identity.mjs";
import { startPostgres } from "../embedded/start-postgres.mjs";
import { deploy } from "../migrate/deploy.mjs";

/** The addresses of the migrated database that tests clone; nobody connects to it. */
export interface TestServer {
  ownerUrl: string;
  appUrl: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const PREFIX = "mizan-test-";

/** Starts one throw-away PostgreSQL for a whole test run and migrates the database that tests clone. */
export default async function startTestServer(project: TestProject) {
  removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const { ownerUrl, appUrl, stop } = await startPostgres({ dataDir, fsync: false });
  await deploy({ ownerUrl, appUrl });
  project.provide("testServer", { ownerUrl, appUrl });
  return async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A test run that was killed leaves its server running: nobody else would ever stop it. */
function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    try {
      if (isStillRunning(JSON.parse(readFileSync(join(dataDir, "postgres-owner.json"), "utf8")))) continue;
      const cluster = join(dataDir, "postgres");
      const postmaster = readPostmaster(cluster);
      if (postmaster && whoHasTheNumber(cluster, postmaster) === "the server")
        process.kill(postmaster.pid, "SIGQUIT");
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Of another user, or just being made by another run.
    }
  }
}
