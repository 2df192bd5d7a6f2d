import { Version } from "@mizan/contracts/ids";
import {
  EditableSettings,
  PublicSettings,
  StoreSettings,
  UpdateSettingsInput,
} from "@mizan/contracts/settings";
import { getPublicSettings, getSettings, updateSettings } from "@mizan/core/settings";
import { procedure, router } from "../procedure";

const VersionedSettings = StoreSettings.extend({ version: Version });

/** How the company trades. */
export const settingsRouter = router({
  public: procedure("public")
    .output(PublicSettings)
    .query(({ ctx }) => getPublicSettings(ctx.context)),
  get: procedure("settings:read")
    .output(EditableSettings)
    .query(({ ctx }) => getSettings(ctx.context)),
  update: procedure("settings:write")
    .input(UpdateSettingsInput)
    .output(VersionedSettings)
    .mutation(({ ctx, input }) => updateSettings(ctx.context, input)),
});
