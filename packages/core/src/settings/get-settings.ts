import { type EditableSettings, PublicSettings } from "@mizan/contracts/settings";
import { authorize } from "../access";
import type { Context } from "../platform";
import { isCurrencyInUse } from "./currency-in-use";
import { loadSettings } from "./load-settings";

/** How the company trades. Errors: FORBIDDEN without settings:read. */
export async function getSettings(ctx: Context): Promise<EditableSettings> {
  authorize(ctx, "read", "Settings");
  return { ...(await loadSettings(ctx)), currencyInUse: await isCurrencyInUse(ctx) };
}

/** What anybody may know of it: the shop's pages are built with this. */
export async function getPublicSettings(ctx: Context): Promise<PublicSettings> {
  return PublicSettings.parse(await loadSettings(ctx));
}
