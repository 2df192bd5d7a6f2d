import type { StoreSettings } from "@mizan/contracts/settings";
import type { Context } from "../platform";
import { toColumns } from "./setting-columns";

/** How a company trades that is just being opened, in the open transaction. */
export async function insertSettings(tx: Context, settings: StoreSettings): Promise<void> {
  await tx.db.storeSetting.create({
    data: { companyId: tx.companyId, ...toColumns(settings), updatedAt: tx.now() },
  });
}
