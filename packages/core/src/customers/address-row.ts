import type { CustomerAddress } from "@mizan/contracts/addresses";
import { sql } from "@mizan/db";
import { z } from "zod";
import type { Sealing } from "../encryption";
import { type Context, toInstant } from "../platform";

/** What of an address is sealed: all that it says. */
const Details = z.object({
  label: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  country: z.string(),
  zipCode: z.string(),
  notes: z.string(),
});
export type AddressDetails = z.infer<typeof Details>;

export const emptyDetails: AddressDetails = {
  label: "",
  line1: "",
  line2: "",
  city: "",
  country: "",
  zipCode: "",
  notes: "",
};

/** A row with its details sealed. */
export interface SealedAddress {
  id: string;
  details: string;
}

interface AddressRow extends SealedAddress {
  isDefault: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

const placeOf = (row: string) => ({ table: "CustomerAddress", column: "details", row });

/** The column that keeps what an address says. */
export const sealAddress = (sealing: Sealing, id: string, details: AddressDetails): Promise<string> =>
  // Parsed, so that nothing is stored beside the details.
  sealing.vault.use(sealing, "personal", (cipher) =>
    cipher.seal(placeOf(id), JSON.stringify(Details.parse(details))),
  );

/** What the rows say, in their order. */
export const openAddresses = <Row extends SealedAddress>(
  sealing: Sealing,
  rows: readonly Row[],
): Promise<(Row & { opened: AddressDetails })[]> =>
  sealing.vault.use(sealing, "personal", (cipher) =>
    rows.map((row) => ({
      ...row,
      opened: Details.parse(JSON.parse(cipher.open(placeOf(row.id), row.details))),
    })),
  );

/** A customer's addresses: the default one, then the latest first. */
export async function loadAddresses(ctx: Context, customerId: string): Promise<CustomerAddress[]> {
  const rows = await ctx.sql<AddressRow>(sql`
    SELECT id, details, "isDefault", version, "createdAt", "updatedAt" FROM "CustomerAddress"
    WHERE "companyId" = ${ctx.companyId}::uuid AND "customerId" = ${customerId}::uuid
    ORDER BY "isDefault" DESC, "createdAt" DESC, id DESC`);
  return (await openAddresses(ctx, rows)).map(({ id, opened, isDefault, version, createdAt, updatedAt }) => ({
    ...opened,
    id,
    isDefault,
    version,
    createdAt: toInstant(createdAt),
    updatedAt: toInstant(updatedAt),
  }));
}
