import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/{src,test}/**/*.test.{ts,tsx}",
      "apps/*/{src,test}/**/*.test.{ts,tsx}",
      "scripts/**/*.test.mjs",
    ],
    globalSetup: "packages/db/src/testing/test-server.ts",
    // Most of the time goes into waiting for PostgreSQL and sockets, and a busy machine is no failure.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { NODE_ENV: "test", TZ: "UTC" },
  },
});
