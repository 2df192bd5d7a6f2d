import { parseArgs } from "node:util";
import { CreateApiKeyInput } from "@mizan/contracts/api-keys";
import { permissions } from "@mizan/contracts/permissions";
import { createApiKey, resolveCompany } from "@mizan/core/identity";
import { readEnv } from "../env";
import { systemContext } from "../jobs/system-context";
import { createServices } from "../services";

const USAGE = `Makes an API key and prints its secret, which is shown this once.

  npm run generate-api-key -- --name <name> [--company <slug>] [--scopes <scope,…>] [--expires <instant>]

  --company   slug or id; the default company when it is not given
  --scopes    ${permissions.join(", ")};
              all of them when it is not given
  --expires   such as 2027-01-01T00:00:00Z; never when it is not given`;

async function generate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      company: { type: "string" },
      scopes: { type: "string" },
      expires: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help || !values.name) return console.info(USAGE);
  const input = CreateApiKeyInput.parse({
    name: values.name,
    scopes: values.scopes?.split(",") ?? [...permissions],
    expiresAt: values.expires,
  });
  const services = await createServices(readEnv());
  try {
    const company = await resolveCompany(services.database, { header: values.company });
    const { apiKey, secret } = await createApiKey(
      systemContext(services, company.id, "generate-api-key"),
      input,
    );
    console.info(`${secret}\n\n${company.name}: "${apiKey.name}" may ${apiKey.scopes.join(", ")}`);
  } finally {
    await services.close();
  }
}

generate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
