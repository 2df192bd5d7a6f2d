import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { LogFile } from "./log-file.mjs";

/** @type {string} */
let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mizan-log-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FULL_DISK = "/dev/full";

it.skipIf(!existsSync(FULL_DISK))(
  "outlives a full disk, says so once, and goes on when there is room",
  async () => {
    const path = join(folder, "api.log");
    symlinkSync(FULL_DISK, path);
    /** @type {string[]} */
    const warnings = [];
    const log = new LogFile(path, (text) => warnings.push(text));
    log.write("first");
    await vi.waitFor(() =>
      expect(warnings).toEqual([`${path} cannot be written: ENOSPC: no space left on device, write`]),
    );
    log.write("second");
    rmSync(path);
    let line = 0;
    await vi.waitFor(() => {
      line += 1;
      log.write(`later ${line}`);
      expect(readFileSync(path, "utf8")).toContain("later");
    });
    expect(log.recent).toContain("first\nsecond\nlater 1");
    expect(warnings).toHaveLength(1);
  },
);

it("turns a full log over", async () => {
  const path = join(folder, "big.log");
  const log = new LogFile(path, () => undefined);
  log.write("a".repeat(19 * 1024 * 1024));
  await vi.waitFor(() => expect(existsSync(path)).toBe(true));
  log.write("b".repeat(2 * 1024 * 1024));
  await vi.waitFor(() => expect(readFileSync(path, "utf8")).toMatch(/^b+\n$/));
  expect(readFileSync(`${path}.1`, "utf8")).toMatch(/^a+\n/);
});
