import type { Locale } from "@mizan/contracts/localized-text";
import type { Currency } from "@mizan/contracts/money";
import type { Contact } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { recordLast } from "../audit";
import { type Context, newId } from "../platform";
import { holdIndexKey, indexFormerGuest } from "./current-index";
import { toPhone } from "./phone";
import { sealCustomer } from "./sealed-fields";

/** A buyer without an account. `phone` is in E.164. */
export interface Guest {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

/**
 * The guest with this phone, or a new one. Two checkouts at once with one phone get the same guest.
 *
 * A contact is only a claim, so it never leads to a registered account, even when phone and e-mail fit one: whoever
 * knows them could otherwise put orders under it. The guest that is found keeps the name it has; the order itself
 * carries the contact as it was given.
 *
 * Errors  UNPROCESSABLE phone.invalid.
 */
export async function findOrCreateGuest(
  tx: Context,
  contact: Contact,
  { locale, currency }: { locale: Locale; currency: Currency },
): Promise<Guest> {
  const phone = contact.phone === null ? null : toPhone(contact.phone, currency);
  const email = contact.email?.toLowerCase() ?? null;
  const id = newId();
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (phone) await indexFormerGuest(tx, phone);
    const [guest] = await insertGuest(tx, { ...contact, id, email, phone }, locale);
    if (guest) {
      if (guest.id === id) recordNew(tx, guest, locale);
      return { ...guest, phone };
    }
    tx.vault.forget(tx.companyId, "personal-index");
  }
  throw new Error("A guest was neither found nor made");
}

/** Without a word of how to reach them. */
function recordNew(tx: Context, { id, name }: Pick<Guest, "id" | "name">, locale: Locale): void {
  const after = { name, locale, isGuest: true };
  recordLast(tx, { action: "customer.created", subjectType: "Customer", subjectId: id, after }, []);
}

/** The guest with this phone, or the new one; none when the key that phones are indexed by was just replaced. */
async function insertGuest(tx: Context, { id, name, email, phone }: Guest, locale: Locale) {
  const sealed = await sealCustomer(tx, id, { phone });
  // The empty update makes the row of a parallel checkout visible and gives it back; DO NOTHING would give no row.
  return tx.sql<Omit<Guest, "phone">>(sql`
    WITH held AS (${holdIndexKey(tx, sealed.phoneIndex ?? "")})
    INSERT INTO "Customer" ("companyId", id, name, email, phone, "phoneIndex", "phoneTail", locale, "isGuest",
      "createdAt", "updatedAt")
    SELECT ${tx.companyId}::uuid, ${id}::uuid, ${name}, ${email}, ${sealed.phone ?? null}, ${sealed.phoneIndex ?? null},
      ${sealed.phoneTail ?? null}, ${locale}, true, ${tx.now()}::timestamptz, ${tx.now()}::timestamptz
    WHERE ${phone}::text IS NULL OR EXISTS (SELECT FROM held)
    ON CONFLICT ("companyId", "phoneIndex") WHERE "isGuest" AND "phoneIndex" IS NOT NULL
      DO UPDATE SET email = coalesce("Customer".email, EXCLUDED.email)
    RETURNING id, name, email`);
}
