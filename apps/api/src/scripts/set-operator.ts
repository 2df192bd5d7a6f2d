/** Says who runs the platform: `npm run company:operator`. Documented in scripts.md. */
import { parseArgs } from "node:util";
import { setOperator } from "@mizan/core/companies";
import { resolveCompany } from "@mizan/core/identity";
import { systemContext } from "../jobs/system-context";
import { runScript } from "./run-script";

const USAGE = `Makes a member of the default company's staff an operator of the platform, who opens and looks after companies.

  npm run company:operator -- --email <address> [--revoke]`;

runScript(async (openServices) => {
  const { values } = parseArgs({
    options: { email: { type: "string" }, revoke: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return console.info(USAGE);
  if (!values.email) throw new Error(`--email: is needed\n\n${USAGE}`);
  const { DATABASE_OWNER_URL } = process.env;
  if (!DATABASE_OWNER_URL)
    throw new Error("DATABASE_OWNER_URL is not set: only the owner of the tables says who runs the platform");
  const services = await openServices({ DATABASE_URL: DATABASE_OWNER_URL });
  const { id, name } = await resolveCompany(services.database, {});
  const email = values.email.trim().toLowerCase();
  const isOperator = !values.revoke;
  const changed = await setOperator(systemContext(services, id, "set-operator"), { email, isOperator });
  console.info(
    `${email} of ${name} ${changed ? (isOperator ? "now runs" : "no longer runs") : isOperator ? "already runs" : "does not run"} the platform.`,
  );
});
