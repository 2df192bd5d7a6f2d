import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const scripts = readdirSync("src/scripts")
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .map((file) => [`scripts/${file.replace(/\.ts$/, "")}`, `src/scripts/${file}`]);

/** Our own packages are TypeScript source and go into the bundle; everything from npm stays outside. */
export default defineConfig({
  entry: {
    main: "src/main.ts",
    // A thread begins with a file of its own, beside whoever starts it.
    "hashing-thread": "../../packages/core/src/identity/hashing-thread.js",
    ...Object.fromEntries(scripts),
  },
  format: "esm",
  target: "node20",
  outDir: "dist",
  clean: true,
  splitting: true,
  sourcemap: true,
  noExternal: [/^@mizan\//],
  skipNodeModulesBundle: true,
});
