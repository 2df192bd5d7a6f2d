import type { StoreSettings } from "@mizan/contracts/settings";
import { sql } from "@mizan/db";
import type { Context } from "../platform";

/** The settings with the version that a change must name. */
export type VersionedSettings = StoreSettings & { version: number };

type SettingsRow = Omit<VersionedSettings, "name"> & { nameAr: string; nameEn: string };

/**
 * How the company trades, for verbs that compute with it. One statement.
 *
 * Errors  throws when the company has none: every company is opened with its settings.
 */
export async function loadSettings(ctx: Context): Promise<VersionedSettings> {
  return readSettings(ctx, sql``);
}

/**
 * The same, for verbs that write amounts: the currency stays what it is until their transaction ends. They do not wait
 * for each other. One statement.
 */
export async function holdSettings(tx: Context): Promise<VersionedSettings> {
  return readSettings(tx, sql`FOR KEY SHARE`);
}

async function readSettings(ctx: Context, hold: ReturnType<typeof sql>): Promise<VersionedSettings> {
  const [row] = await ctx.sql<SettingsRow>(sql`
    SELECT "nameAr", "nameEn", "defaultLocale", locales, currency, "timeZone", digits, "taxRateBps", "taxIncluded",
      rounding, "deliveryFeeMinor", "freeDeliveryFromMinor", "pendingOrderMinutes", "lateAfterMinutes", version
    FROM "StoreSetting" WHERE "companyId" = ${ctx.companyId}::uuid ${hold}`);
  if (!row) throw new Error(`Company ${ctx.companyId} has no settings`);
  const { nameAr, nameEn, ...rest } = row;
  return { name: { ar: nameAr, en: nameEn }, ...rest };
}
