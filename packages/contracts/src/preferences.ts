import { z } from "zod";

const fields = {
  theme: z.enum(["system", "light", "dark"]),
  digits: z
    .enum(["store", "latn", "arab"])
    .meta({ description: "Digits in Arabic text; store: as the shop has them" }),
  density: z.enum(["comfortable", "default", "compact"]),
  startPage: z
    .string()
    .max(40)
    .regex(/^\/[a-z-]*$/)
    .meta({ description: "Where the admin opens" }),
  singleKeys: z.boolean().meta({ description: "Whether shortcuts of a single key work" }),
};

/** How somebody likes the admin, kept with their account. What was never chosen, or is no longer a choice, is as usual. */
export const Preferences = z.object({
  theme: fields.theme.catch("system"),
  digits: fields.digits.catch("store"),
  density: fields.density.catch("default"),
  startPage: fields.startPage.catch("/"),
  singleKeys: fields.singleKeys.catch(true),
});
export type Preferences = z.output<typeof Preferences>;

export const ChangePreferences = z.object(fields).partial();
export type ChangePreferences = z.infer<typeof ChangePreferences>;
