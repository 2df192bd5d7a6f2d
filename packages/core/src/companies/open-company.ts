import type { Company, OpenCompanyInput } from "@mizan/contracts/companies";
import { unprocessable } from "@mizan/contracts/errors";
import { SUPER_ADMIN } from "@mizan/contracts/permissions";
import { canonicalTimeZone, type StoreSettings } from "@mizan/contracts/settings";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import type { AccountLink } from "../identity";
import { type Context, givenFields, inTransaction, newId, recordEvents } from "../platform";
import { defaultSettings, insertSettings } from "../settings";
import { createStaff } from "../staff";
import { actingIn, type PlatformDoor } from "./acting-in";
import { loadCompany } from "./company-facts";
import { companyRefusal } from "./company-refusal";
import { defaultUnits } from "./default-units";
import { addDomains } from "./domains";

/**
 * Opens a company with all that a shop needs to be sold in: roles, units, a place for stock, how it trades, and an owner
 * who is invited by mail. The first company of a platform is its default one. All of it or nothing.
 *
 * Nothing crosses companies: a connection that is set to a company which is not there yet may make that one, and no other.
 *
 * Shape   `invitation` the owner's link, for when no mail can be sent.
 * Errors  FORBIDDEN for everybody but operators; step_up.required · CONFLICT slug.taken, domain.taken with `host`
 *         · UNPROCESSABLE locale.unlisted.
 * Emits   company.changed, staff.changed, mail.queued.
 */
export async function openCompany(
  door: PlatformDoor,
  ctx: Context,
  { slug, name, domains, settings, owner }: OpenCompanyInput,
): Promise<{ company: Company; invitation: AccountLink }> {
  authorize(ctx, "create", "Company");
  await stepUp(ctx);
  const trades = tradingAs({ ...defaultSettings(name), ...givenFields(settings) });
  const id = newId();
  const invitation = await inTransaction(actingIn(door, ctx, id), async (tx) => {
    try {
      await insertCompany(tx, slug);
    } catch (error) {
      throw companyRefusal(error);
    }
    await addDomains(tx, domains);
    await insertSettings(tx, trades);
    await furnish(tx);
    const after = { slug, name, domains, currency: trades.currency };
    await recordAudit(tx, { action: "company.opened", subjectType: "Company", subjectId: id, after });
    await recordEvents(tx, [{ type: "company.changed", subjectId: id, payload: { isSuspended: false } }]);
    const { id: staffId } = await createStaff(tx, { ...owner, role: SUPER_ADMIN });
    return invitationOf(tx, staffId);
  });
  return { company: await loadCompany(door.database, id), invitation };
}

function tradingAs(settings: StoreSettings): StoreSettings {
  if (!settings.locales.includes(settings.defaultLocale))
    throw unprocessable("locale.unlisted", "The default language must be one of the shop's languages");
  return { ...settings, timeZone: canonicalTimeZone(settings.timeZone) ?? settings.timeZone };
}

/** Its roles come with it, by a trigger. */
async function insertCompany(tx: Context, slug: string): Promise<void> {
  await tx.sql(sql`
    INSERT INTO "Company" (id, slug, "isDefault", "createdAt")
    VALUES (${tx.companyId}::uuid, ${slug}, NOT EXISTS (SELECT FROM app_companies() c WHERE c."isDefault"),
      ${tx.now()}::timestamptz)`);
}

/** Units, and one place that stock is received in. */
async function furnish(tx: Context): Promise<void> {
  const { companyId } = tx;
  await tx.db.unit.createMany({
    data: defaultUnits.map(({ name, factor, ...unit }, sortOrder) => ({
      ...unit,
      companyId,
      id: newId(),
      nameAr: name.ar,
      nameEn: name.en,
      factorNum: factor.num,
      factorDen: factor.den,
      sortOrder,
    })),
  });
  await tx.db.location.create({
    data: { companyId, id: newId(), number: 1, nameAr: "الفرع الرئيسي", nameEn: "Main branch", priority: 1 },
  });
}

async function invitationOf(tx: Context, accountId: string): Promise<AccountLink> {
  const { id, expiresAt } = await tx.db.accountToken.findFirstOrThrow({
    where: { companyId: tx.companyId, staffId: accountId, purpose: "invitation" },
  });
  return { id, purpose: "invitation", companyId: tx.companyId, accountId, expiresAt };
}
