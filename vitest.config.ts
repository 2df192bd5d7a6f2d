import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/{src,test}/**/*.test.{ts,tsx}",
      "apps/*/{src,test}/**/*.test.{ts,tsx}",
      "scripts/**/*.test.mjs",
    ],
    globalSetup: "packages/db/src/testing/test-server.ts",
    // Most of the time goes into waiting for PostgreSQL and sockets: every core has a worker, and a busy machine is no
    // failure.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { NODE_ENV: "test", TZ: "UTC" },
  },
});
