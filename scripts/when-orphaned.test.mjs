import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { inRepository } from "./repository.mjs";

/** A command as npm runs it: below a shell that is ended while the command goes on. @param {Record<string, string>} env */
async function beginBelowShell(env) {
  const work = `const { endWithNpm } = await import(process.argv[1]);
    endWithNpm(); process.on("SIGTERM", () => { console.log("stopped"); process.exit(); });
    setTimeout(() => process.exit(), 1500); console.log("begun");`;
  const module = inRepository("scripts/when-orphaned.mjs");
  const shell = spawn(
    "sh",
    ["-c", '"$0" --input-type=module -e "$1" "$2"; true', process.execPath, work, module],
    {
      env: { ...env, PATH: process.env.PATH },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  shell.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  await once(shell.stdout, "data");
  shell.kill("SIGKILL");
  await once(shell.stdout, "close");
  return said;
}

it("ends a command of npm's when npm is gone, in order", async () => {
  expect(await beginBelowShell({ npm_lifecycle_event: "start" })).toBe("begun\nstopped\n");
});

it("leaves alone what somebody started themselves", async () => {
  expect(await beginBelowShell({})).toBe("begun\n");
});
