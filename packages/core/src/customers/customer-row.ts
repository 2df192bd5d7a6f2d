import type { Customer } from "@mizan/contracts/customers";
import { sql } from "@mizan/db";
import { toInstant, toInstantOrNull } from "../platform";

/** A customer as `customerColumns` selects it, with the totals of `customerTotals`. */
export type CustomerRow = Omit<Customer, "lastLoginAt" | "createdAt" | "updatedAt"> & {
  lastLoginAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** The columns of a customer `c` that the contract shows, and the totals `t`. */
export const customerColumns = sql`
  c.id, c.name, c.email, c.phone, c.avatar, c.locale, c."isGuest", c."isVerified", c."isActive", c.address, c.city, c.country,
  c."zipCode", c."lastLoginAt", c.version, c."createdAt", c."updatedAt",
  coalesce(t."totalOrders", 0) AS "totalOrders", coalesce(t."totalSpentMinor", 0) AS "totalSpentMinor"`;

/** What a customer's orders come to: computed, so it cannot drift. Cancelled ones do not count, refunded ones earn nothing. */
export const orderTotals = sql`
  count(*) FILTER (WHERE o.status <> 'cancelled')::int AS "totalOrders",
  coalesce(sum(o."totalMinor") FILTER (WHERE o.status NOT IN ('cancelled', 'refunded')), 0)::bigint AS "totalSpentMinor"`;

/** The totals `t` of each customer `c`. */
export const totalsOfEach = sql`CROSS JOIN LATERAL (
  SELECT ${orderTotals} FROM "Order" o WHERE o."companyId" = c."companyId" AND o."customerId" = c.id
) t`;

export const toCustomer = (row: CustomerRow): Customer => ({
  ...row,
  lastLoginAt: toInstantOrNull(row.lastLoginAt),
  createdAt: toInstant(row.createdAt),
  updatedAt: toInstant(row.updatedAt),
});
