import type { Locale } from "@mizan/contracts/localized-text";
import type { Currency } from "@mizan/contracts/money";
import type { Contact } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { type Context, newId } from "../platform";
import { toPhone } from "./phone";

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
  // The empty update makes the row of a parallel checkout visible and gives it back; DO NOTHING would give no row.
  const [guest] = await tx.sql<Guest>(sql`
    INSERT INTO "Customer" ("companyId", id, name, email, phone, locale, "isGuest", "createdAt", "updatedAt")
    VALUES (${tx.companyId}::uuid, ${newId()}::uuid, ${contact.name}, ${email}, ${phone}, ${locale}, true,
      ${tx.now()}::timestamptz, ${tx.now()}::timestamptz)
    ON CONFLICT ("companyId", phone) WHERE "isGuest" AND phone IS NOT NULL
      DO UPDATE SET email = coalesce("Customer".email, EXCLUDED.email)
    RETURNING id, name, email, phone`);
  if (!guest) throw new Error("A guest was neither found nor made");
  return guest;
}
