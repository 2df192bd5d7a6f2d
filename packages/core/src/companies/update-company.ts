import type { Company, UpdateCompanyInput } from "@mizan/contracts/companies";
import { notFound } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, givenFields, inTransaction, recordEvents, refuseStale } from "../platform";
import { loadSettings, updateSettings } from "../settings";
import { actingIn, type PlatformDoor } from "./acting-in";
import { loadCompany } from "./company-facts";
import { companyRefusal } from "./company-refusal";
import { addDomains, loadDomains, removeDomains } from "./domains";

type Standing = Pick<Company, "name" | "domains" | "version"> & { isSuspended: boolean };

/**
 * Changes a company's names, its hosts, or whether it serves at all. A change that changes nothing keeps the version.
 *
 * Errors  FORBIDDEN for everybody but operators; step_up.required · NOT_FOUND company.absent · PRECONDITION_FAILED with `theirs`
 *         · CONFLICT domain.taken with `host`, company.default for a suspension of the default one.
 * Emits   company.changed, and settings.updated for other names.
 */
export async function updateCompany(
  door: PlatformDoor,
  ctx: Context,
  { id, version, ...input }: UpdateCompanyInput,
): Promise<Company> {
  authorize(ctx, "update", "Company");
  await stepUp(ctx);
  await loadCompany(door.database, id);
  await inTransaction(actingIn(door, ctx, id), async (tx) => {
    const before = await lockStanding(tx);
    refuseStale(version, before);
    const after = { ...before, ...givenFields(input) };
    after.domains = [...after.domains].sort();
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await writeStanding(tx, before, after);
    // How a shop is called is one of its settings: its pages hear of it as of any other.
    if (input.name) await updateSettings(tx, { name: input.name });
    await recordAudit(tx, {
      action: "company.updated",
      subjectType: "Company",
      subjectId: id,
      before,
      after,
    });
    const { isSuspended } = after;
    await recordEvents(tx, [{ type: "company.changed", subjectId: id, payload: { isSuspended } }]);
  });
  return loadCompany(door.database, id);
}

async function lockStanding(tx: Context): Promise<Standing> {
  const [row] = await tx.sql<{ isSuspended: boolean; version: number }>(sql`
    SELECT "suspendedAt" IS NOT NULL AS "isSuspended", version FROM "Company" WHERE id = ${tx.companyId}::uuid FOR UPDATE`);
  if (!row) throw notFound("company");
  const { name } = await loadSettings(tx);
  return { name, domains: await loadDomains(tx), ...row };
}

async function writeStanding(tx: Context, before: Standing, after: Standing): Promise<void> {
  try {
    await tx.sql(sql`
      UPDATE "Company" SET version = version + 1,
        "suspendedAt" = CASE WHEN ${after.isSuspended} THEN coalesce("suspendedAt", ${tx.now()}::timestamptz) END
      WHERE id = ${tx.companyId}::uuid`);
  } catch (error) {
    throw companyRefusal(error);
  }
  await removeDomains(
    tx,
    before.domains.filter((host) => !after.domains.includes(host)),
  );
  await addDomains(
    tx,
    after.domains.filter((host) => !before.domains.includes(host)),
  );
}
