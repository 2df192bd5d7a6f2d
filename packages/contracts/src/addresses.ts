import { z } from "zod";
import { Id, Instant, Version } from "./ids";

/** How many addresses a customer may keep. */
export const MAX_ADDRESSES = 20;

/** What an address says. The street and the flat fit together into the one line of the documented customer model. */
const AddressDetails = z.object({
  label: z
    .string()
    .trim()
    .max(60)
    .meta({ description: "What its owner calls it", examples: ["Home"] }),
  line1: z.string().trim().max(500),
  line2: z.string().trim().max(500),
  city: z.string().trim().max(120),
  country: z.string().trim().max(120),
  zipCode: z.string().trim().max(20),
  notes: z.string().trim().max(500).meta({ description: "What helps the courier to find it" }),
});

/** Where a customer has things delivered. The default one is the `address` of the customer. */
export const CustomerAddress = AddressDetails.extend({
  id: Id,
  isDefault: z.boolean(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type CustomerAddress = z.infer<typeof CustomerAddress>;

/** A new address, or the given fields of one when `id` is there. The first one is the default, whatever is said. */
export const SaveAddressInput = AddressDetails.extend({
  line1: z.string().trim().min(1).max(300),
  line2: z.string().trim().max(180),
})
  .partial()
  .extend({
    id: Id.optional(),
    version: Version.optional(),
    isDefault: z.literal(true).optional().meta({ description: "Makes it the default in place of another" }),
  });
export type SaveAddressInput = z.infer<typeof SaveAddressInput>;
