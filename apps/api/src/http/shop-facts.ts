import type { PublicSettings } from "@mizan/contracts/settings";
import type { Context } from "@mizan/core/platform";
import { getPublicSettings } from "@mizan/core/settings";
import { LRUCache } from "lru-cache";

/** What the dialects know of a shop: the currency that major units are counted in, the language of a bare string. */
export type Shop = PublicSettings;

const REMEMBERED_MS = 10_000;

/** The public settings of companies, remembered for a moment: every translation of money asks for them. */
export class Shops {
  private readonly shops = new LRUCache<string, Shop, Context>({
    max: 1000,
    ttl: REMEMBERED_MS,
    fetchMethod: (_companyId, _stale, { context }) => getPublicSettings(context),
  });

  of(ctx: Context): Promise<Shop> {
    return this.shops.forceFetch(ctx.companyId, { context: ctx });
  }

  forget(companyId: string): void {
    this.shops.delete(companyId);
  }
}
