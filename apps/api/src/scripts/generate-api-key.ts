import { permissions } from "@mizan/contracts/permissions";
import { createApiKey, resolveCompany } from "@mizan/core/identity";
import { readEnv } from "../env";
import { systemContext } from "../jobs/system-context";
import { createServices } from "../services";
import { readApiKeyRequest } from "./api-key-options";

const USAGE = `Makes an API key and prints its secret, which is shown this once.

  npm run generate-api-key -- --name <name> [--company <slug>] [--scopes <scope,…>] [--expires <instant>]

  --company   slug or id; the default company when it is not given
  --scopes    ${permissions.join(", ")};
              all of them when it is not given
  --expires   such as 2027-01-01T00:00:00Z; never when it is not given`;

async function generate(): Promise<void> {
  const request = readApiKeyRequest(process.argv.slice(2), new Date());
  if (request.kind === "help") return console.info(USAGE);
  const services = await createServices(readEnv());
  try {
    const company = await resolveCompany(services.database, { header: request.company });
    const { apiKey, secret } = await createApiKey(
      systemContext(services, company.id, "generate-api-key"),
      request.input,
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
