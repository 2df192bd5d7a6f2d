import { PublicSettings } from "@mizan/contracts/settings";
import { authorize } from "../access";
import type { Context } from "../platform";
import { loadSettings, type VersionedSettings } from "./load-settings";

/** How the company trades. Errors: FORBIDDEN without settings:read. */
export async function getSettings(ctx: Context): Promise<VersionedSettings> {
  authorize(ctx, "read", "Settings");
  return loadSettings(ctx);
}

/** What anybody may know of it: the shop's pages are built with this. */
export async function getPublicSettings(ctx: Context): Promise<PublicSettings> {
  return PublicSettings.parse(await loadSettings(ctx));
}
