import { resealAddresses, resealCustomers } from "@mizan/core/customers";
import { resealSecondFactors } from "@mizan/core/identity";
import { resealOrders } from "@mizan/core/orders";
import type { Context } from "@mizan/core/platform";

/** Everything that stays sealed, a table each. Answers of requests are forgotten after a day instead. */
const resealers = [resealCustomers, resealAddresses, resealOrders, resealSecondFactors];

/** Seals anew what of a company is not under its current keys, in small transactions; gives how many rows it was. */
export async function resealCompany(ctx: Context): Promise<number> {
  let resealed = 0;
  for (const reseal of resealers) {
    for (let after: string | null = null; ; ) {
      const { rows, last } = await reseal(ctx, after);
      resealed += rows;
      if (last === null) break;
      after = last;
    }
  }
  return resealed;
}
