/** Reads every company's audit from its first entry to its last: `npm run audit:verify`. Documented in scripts.md. */
import { type AuditFault, sealAudit, verifyAudit } from "@mizan/core/audit";
import { listCompanies } from "@mizan/core/identity";
import { systemContext } from "../jobs/system-context";
import { runScript } from "./run-script";

const WORDS: Record<AuditFault["fault"], string> = {
  changed: "says something else than when it was written",
  missing: "is gone",
  relinked: "does not follow from the entry before it: entries were put in, taken out or exchanged",
  checkpoint: "is not the one that was signed: the chain was written anew",
};

runScript(async (openServices) => {
  const services = await openServices();
  let faults = 0;
  for (const company of await listCompanies(services.database)) {
    const ctx = systemContext(services, company.id, "verify-audit");
    const { entries, checkpoints, fault } = await verifyAudit(ctx, services.tokens);
    if (fault) {
      faults += 1;
      const which = [fault.place && `place ${fault.place}`, fault.entryId].filter(Boolean).join(", ");
      console.error(`${company.slug}: the entry at ${which} ${WORDS[fault.fault]}.`);
      continue;
    }
    await sealAudit(ctx, services.tokens);
    console.info(
      `${company.slug}: ${entries} entries and ${checkpoints} checkpoints are as they were written.`,
    );
  }
  if (faults > 0) process.exitCode = 1;
});
