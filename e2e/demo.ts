import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Login {
  email: string;
  password: string;
}

type Role =
  | "owner"
  | "manager"
  | "picker"
  | "dispatcher"
  | "support"
  | "courier"
  | "customerAr"
  | "customerEn";

interface Company {
  slug: string;
  apiKey: string;
  logins: Record<Role, Login>;
}

/** The running shop: where it is and how to get in. */
interface Demo {
  api: string;
  admin: string;
  storefront: string;
  company: Company;
  secondCompany: Company;
}

const { DATA_DIR } = process.env;
const path = join(DATA_DIR || ".data", "demo.json");

/** What the start has written of the running shop. */
export const demo: Demo = JSON.parse(readFileSync(path, "utf8"));
