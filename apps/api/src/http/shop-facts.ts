import type { PublicSettings } from "@mizan/contracts/settings";
import { type Context, Remembered } from "@mizan/core/platform";
import { getPublicSettings } from "@mizan/core/settings";

/** What the dialects know of a shop: the currency that major units are counted in, the language of a bare string. */
export type Shop = PublicSettings;

const REMEMBERED_MS = 10_000;

/** The public settings of companies, remembered for a moment: every translation of money asks for them. */
export class Shops {
  private readonly shops = new Remembered<Shop>({ max: 1000, forMs: REMEMBERED_MS });

  of(ctx: Context): Promise<Shop> {
    return this.shops.get(ctx.companyId, () => getPublicSettings(ctx));
  }

  forget(companyId: string): void {
    this.shops.forget(companyId);
  }
}
