/** Seals everything that is sealed anew under new data keys: `npm run keys:reencrypt`. Documented in scripts.md. */
import { readEnv } from "../env";
import { reencrypt } from "../sealing/reencrypt";
import { createServices } from "../services";

async function run(): Promise<void> {
  const services = await createServices(readEnv());
  try {
    await reencrypt(services, { tell: (line) => console.info(line) });
  } finally {
    await services.close();
  }
}

run().catch((error: unknown) => {
  for (const one of error instanceof AggregateError ? error.errors : [error])
    console.error(one instanceof Error ? one.message : one);
  process.exit(1);
});
