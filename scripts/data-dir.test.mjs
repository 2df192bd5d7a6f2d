import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeDataDir } from "./data-dir.mjs";

/** @type {string} */
let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mizan-data-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("makes the folder and leaves nothing in it", () => {
  const dataDir = join(folder, "a", "b");
  makeDataDir(dataDir);
  expect(readdirSync(dataDir)).toEqual([]);
});

it("says which variable names a file, and what to do", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const advice = "Set DATA_DIR to a folder that this user may write in.";
  expect(() => makeDataDir(file)).toThrow(`DATA_DIR cannot be used: ${file} is not a folder. ${advice}`);
  expect(() => makeDataDir(join(file, "x"))).toThrow(/^DATA_DIR cannot be used: .* is not in a folder/);
});

it.skipIf(!existsSync("/proc"))("says so of a folder that takes no file", () => {
  expect(() => makeDataDir("/proc")).toThrow(/^DATA_DIR cannot be used: \/proc cannot be written\. Set/);
});
