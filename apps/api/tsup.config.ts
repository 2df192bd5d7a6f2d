import { defineConfig } from "tsup";

/** Our own packages are TypeScript source and go into the bundle; everything from npm stays outside. */
export default defineConfig({
  entry: ["src/main.ts", "src/scripts/*.ts"],
  format: "esm",
  target: "node20",
  outDir: "dist",
  clean: true,
  splitting: true,
  sourcemap: true,
  noExternal: [/^@mizan\//],
  skipNodeModulesBundle: true,
});
