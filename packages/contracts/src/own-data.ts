import { z } from "zod";
import { CustomerAddress } from "./addresses";
import { Customer } from "./customers";
import { Instant } from "./ids";
import { Order } from "./orders";

/** All that a shop keeps of a customer, for them to take along. */
export const OwnData = z.object({
  exportedAt: Instant,
  profile: Customer.omit({ version: true }),
  addresses: z.array(CustomerAddress.omit({ version: true })),
  orders: z.array(Order.omit({ version: true, allowed: true })),
});
export type OwnData = z.infer<typeof OwnData>;
