/** Wraps every data key by the first key of the ring: `npm run keys:rotate`. Documented in scripts.md. */
import { rewrapKeys } from "@mizan/core/encryption";
import { readEnv } from "../env";
import { forEachCompany } from "../jobs/system-context";
import { createServices } from "../services";

async function run(): Promise<void> {
  const services = await createServices(readEnv());
  const { ring } = services.vault;
  try {
    await forEachCompany(services, "rotate-keys", async (ctx, { slug }) => {
      const keys = await rewrapKeys(ring, ctx);
      console.info(
        `${slug}: ${keys === 0 ? "every data key is wrapped already" : `wrapped ${keys} data keys`}`,
      );
    });
    console.info(`Only ${ring.currentId}, the first key of the ring, is needed now: the others may go.`);
  } finally {
    await services.close();
  }
}

run().catch((error: unknown) => {
  for (const one of error instanceof AggregateError ? error.errors : [error])
    console.error(one instanceof Error ? one.message : one);
  process.exit(1);
});
