import { conflict, unprocessable } from "@mizan/contracts/errors";
import { canonicalTimeZone, type UpdateSettingsInput } from "@mizan/contracts/settings";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import { type Context, givenFields, inTransaction, recordEvents, refuseStale } from "../platform";
import { isCurrencyInUse } from "./currency-in-use";
import { loadSettings, type VersionedSettings } from "./load-settings";
import { toColumns } from "./setting-columns";

/**
 * Changes the given fields of how the company trades. A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  PRECONDITION_FAILED with `theirs` when `version` is stale · CONFLICT currency.in_use once there are products
 *         or orders · UNPROCESSABLE locale.unlisted when the default language is not among the shop's.
 * Emits   settings.updated.
 */
export async function updateSettings(ctx: Context, input: UpdateSettingsInput): Promise<VersionedSettings> {
  authorize(ctx, "update", "Settings");
  return inTransaction(ctx, async (tx) => {
    const { version: expected, ...given } = givenFields(input);
    const before = await lockSettings(tx);
    refuseStale(expected, before);
    const timeZone = canonicalTimeZone(given.timeZone ?? before.timeZone) ?? before.timeZone;
    const after: VersionedSettings = { ...before, ...given, timeZone };
    if (!after.locales.includes(after.defaultLocale))
      throw unprocessable("locale.unlisted", "The default language must be one of the shop's languages");
    const fields = changedFields(before, after);
    if (fields.length === 0) return before;
    if (after.currency !== before.currency && (await isCurrencyInUse(tx)))
      throw conflict("currency.in_use", "The currency cannot change once there are prices or orders in it");

    await tx.db.storeSetting.update({
      where: { companyId: tx.companyId, version: before.version },
      data: { ...toColumns(after), version: { increment: 1 }, updatedAt: tx.now() },
    });
    await recordAudit(tx, {
      action: "settings.updated",
      subjectType: "Settings",
      subjectId: tx.companyId,
      before,
      after,
    });
    await recordEvents(tx, [
      { type: "settings.updated", subjectId: tx.companyId, payload: { changed: fields } },
    ]);
    return loadSettings(tx);
  });
}

/**
 * Two changes of different fields must not undo each other, also when neither names a version; and prices and orders
 * that are just being made in the currency are waited for.
 */
async function lockSettings(tx: Context): Promise<VersionedSettings> {
  await tx.sql(sql`SELECT 1 FROM "StoreSetting" WHERE "companyId" = ${tx.companyId}::uuid FOR UPDATE`);
  return loadSettings(tx);
}
