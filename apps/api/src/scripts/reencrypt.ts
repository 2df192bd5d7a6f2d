/** Seals everything that is sealed anew under new data keys: `npm run keys:reencrypt`. Documented in scripts.md. */
import { reencrypt } from "../sealing/reencrypt";
import { runScript } from "./run-script";

runScript(async (openServices) => {
  const services = await openServices();
  await reencrypt(services, { tell: (line) => console.info(line) });
});
