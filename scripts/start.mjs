/**
 * npm start: installs, generates, migrates, seeds, builds and runs everything.
 * npm run dev: the same, with the applications restarting on every change.
 *
 * Uses nothing but Node until the packages are installed. scripts.md names the variables it reads.
 */
import "./require-node.mjs";
import { endWithNpm } from "./when-orphaned.mjs";

endWithNpm();

const { start } = await import("./run-stack.mjs");
await start({ development: process.argv.includes("--dev") });
