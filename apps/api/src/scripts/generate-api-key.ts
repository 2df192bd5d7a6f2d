import { permissions } from "@mizan/contracts/permissions";
import { createApiKey, listApiKeys, resolveCompany, rotateApiKey } from "@mizan/core/identity";
import type { Context } from "@mizan/core/platform";
import { systemContext } from "../jobs/system-context";
import { type ApiKeyRequest, readApiKeyRequest } from "./api-key-options";
import { runScript } from "./run-script";

const USAGE = `Makes an API key, or gives one another secret, and prints the secret, which is shown this once.

  npm run generate-api-key -- --name <name> [--company <slug>] [--environment live|test] [--scopes <scope,…>]
                              [--expires <instant>] [--addresses <address,…>] [--limit <requests>]
  npm run generate-api-key -- --rotate <mz_live_prefix> [--company <slug>] [--overlap <hours>]

  --company      slug or id; the default company when it is not given
  --environment  live when it is not given; nothing that a test key writes is kept
  --scopes       ${permissions.join(", ")};
                 all of them when it is not given
  --expires      such as 2027-01-01T00:00:00Z; never when it is not given
  --addresses    from where alone it may be used: addresses and networks, such as 192.0.2.0/24,2001:db8::/32
  --limit        requests a minute; RATE_LIMIT_INTEGRATOR when it is not given
  --rotate       how the key begins that gets another secret
  --overlap      hours for which its present secret holds on; 24 when it is not given, 0 ends it at once`;

runScript(async (openServices) => {
  const request = readApiKeyRequest(process.argv.slice(2), new Date());
  if (request.kind === "help") return console.info(USAGE);
  const services = await openServices();
  const company = await resolveCompany(services.database, { header: request.company });
  const ctx = systemContext(services, company.id, "generate-api-key");
  const { apiKey, secret } = await answer(ctx, request);
  console.info(
    `${secret}\n\n${company.name}: "${apiKey.name}" (${apiKey.environment}) may ${apiKey.scopes.join(", ")}`,
  );
  if (apiKey.former)
    console.info(`The secret that ends in ${apiKey.former.lastFour} holds until ${apiKey.former.endsAt}`);
});

async function answer(ctx: Context, request: Exclude<ApiKeyRequest, { kind: "help" }>) {
  if (request.kind === "make") return createApiKey(ctx, request.input);
  const key = (await listApiKeys(ctx)).find(({ prefix }) => prefix === request.prefix);
  if (!key) throw new Error(`--rotate: the company has no API key that begins with ${request.prefix}`);
  return rotateApiKey(ctx, { id: key.id, overlapHours: request.overlapHours });
}
