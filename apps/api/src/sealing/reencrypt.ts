import { setTimeout as pause } from "node:timers/promises";
import { ageOfKeysMs, KEYS_KNOWN_AFTER_MS, replaceDataKeys, settleKeys } from "@mizan/core/encryption";
import { forEachCompany } from "../jobs/system-context";
import type { Services } from "../services";
import { resealCompany } from "./reseal-company";

const NAME = "reencrypt";
const WORDS = {
  replaced: "has new data keys",
  unfinished: "goes on where a run was cut off",
  none: "has sealed nothing yet",
};

/**
 * Gives every company new data keys and seals everything anew under them, while the API serves. It can be cut off
 * anywhere: the next run goes on.
 *
 * Rows are sealed anew once every process knows the new keys: until then some would look for them by the former ones.
 */
export async function reencrypt(
  services: Services,
  { knownAfterMs = KEYS_KNOWN_AFTER_MS, tell }: { knownAfterMs?: number; tell: (line: string) => void },
): Promise<void> {
  await forEachCompany(services, NAME, async (ctx, { slug }) => {
    const outcome = await replaceDataKeys(services.vault.ring, ctx.company);
    services.vault.forget(ctx.companyId);
    tell(`${slug}: ${WORDS[outcome]}`);
  });
  await forEachCompany(services, NAME, async (ctx, { slug }) => {
    const waitMs = knownAfterMs - (await ageOfKeysMs(ctx));
    if (waitMs > 0) {
      tell(`Waits ${Math.ceil(waitMs / 1000)} s, until every process knows the new keys`);
      await pause(waitMs);
    }
    let rows = 0;
    // A checkout that was open meanwhile may have left a row behind the first pass.
    for (let found = -1; found !== 0; rows += found) found = await resealCompany(ctx);
    await settleKeys(ctx);
    tell(`${slug}: sealed ${rows} rows anew`);
  });
}
