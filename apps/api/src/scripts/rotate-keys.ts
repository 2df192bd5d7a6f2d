/** Wraps every data key by the first key of the ring: `npm run keys:rotate`. Documented in scripts.md. */
import { rewrapKeys } from "@mizan/core/encryption";
import { forEachCompany } from "../jobs/system-context";
import { runScript } from "./run-script";

runScript(async (openServices) => {
  const services = await openServices();
  const { ring } = services.vault;
  await forEachCompany(services, "rotate-keys", async (ctx, { slug }) => {
    const keys = await rewrapKeys(ring, ctx);
    console.info(
      `${slug}: ${keys === 0 ? "every data key is wrapped already" : `wrapped ${keys} data keys`}`,
    );
  });
  console.info(`Only ${ring.currentId}, the first key of the ring, is needed now: the others may go.`);
});
