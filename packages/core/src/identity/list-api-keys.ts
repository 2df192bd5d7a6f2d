import type { ApiKey } from "@mizan/contracts/api-keys";
import { authorize } from "../access";
import type { Context } from "../platform";
import { toApiKey } from "./to-api-key";

/** The company's API keys, newest first, revoked ones too. Errors: FORBIDDEN permission.missing. */
export async function listApiKeys(ctx: Context): Promise<ApiKey[]> {
  authorize(ctx, "read", "ApiKey");
  const rows = await ctx.db.apiKey.findMany({
    where: { companyId: ctx.companyId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => toApiKey(row, ctx.now()));
}
