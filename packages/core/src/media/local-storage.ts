import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileStorage } from "./file-storage";

const NAME = /^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/;

/** Keeps files in a folder of this machine, which is made when it is not there. */
export class LocalStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const target = this.pathOf(name);
    await mkdir(this.folder, { recursive: true });
    // A crash leaves a file of this name at most, which nothing points at.
    const unfinished = join(this.folder, `.${name}.${randomBytes(6).toString("hex")}`);
    try {
      await writeFile(unfinished, bytes, { flag: "wx" });
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error(`Not a name that this storage gives: ${name}`);
    return join(this.folder, name);
  }
}
