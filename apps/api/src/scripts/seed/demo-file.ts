import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loginOf } from "@mizan/db/seed/people/staff";
import type { ShopPlan } from "./shop-plan";

interface Login {
  email: string;
  password: string;
}

/** A shop as people, tests and tools find it in `demo.json`. */
export interface DemoCompany {
  slug: string;
  apiKey: string;
  logins: Record<string, Login>;
}

/** What `demo.json` says: where everything is and how to get in. */
export interface DemoFile {
  api: string;
  admin: string;
  storefront: string;
  metrics: string;
  company: DemoCompany & { device: string };
  secondCompany: DemoCompany;
}

const pathIn = (dataDir: string) => join(dataDir, "demo.json");

/** The file that an earlier run wrote; null when there is none that can be read. */
export async function readDemoFile(dataDir: string): Promise<DemoFile | null> {
  try {
    return JSON.parse(await readFile(pathIn(dataDir), "utf8"));
  } catch {
    return null;
  }
}

/** Writes the file whole or not at all; only its owner may read it. */
export async function writeDemoFile(dataDir: string, demo: DemoFile): Promise<void> {
  const unfinished = `${pathIn(dataDir)}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, pathIn(dataDir));
}

/** The log-ins of a shop: its staff, and the two shoppers. The second courier is in the shop, not in the list. */
export const loginsOf = ({ shop, staff }: ShopPlan): Record<string, Login> =>
  Object.fromEntries(
    [
      ...staff.map(({ login }) => login).filter((login) => login !== "courier2"),
      "customerAr",
      "customerEn",
    ].map((login) => [login, loginOf(login, shop.slug)]),
  );
