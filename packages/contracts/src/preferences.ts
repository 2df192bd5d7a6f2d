import { z } from "zod";

/** A place on the keyboard, named by what a Latin layout has there: the same key under every layout. */
export const ShortcutKey = z.string().regex(/^(?:[a-z0-9]|slash|comma|period|semicolon|quote|minus|equal)$/);
export type ShortcutKey = z.infer<typeof ShortcutKey>;

/** How bright the admin is. */
export const Theme = z.enum(["system", "light", "dark"]);

const fields = {
  theme: Theme,
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
  shortcuts: z
    .record(z.string().regex(/^[a-zA-Z]{1,20}$/), ShortcutKey)
    .refine((chosen) => Object.keys(chosen).length <= 60, "Too many shortcuts")
    .meta({ description: "The keys that somebody chose, by what they do; the others are as usual" }),
};

/** How somebody likes the admin, kept with their account. What was never chosen, or is no longer a choice, is as usual. */
export const Preferences = z.object({
  theme: fields.theme.catch("system"),
  digits: fields.digits.catch("store"),
  density: fields.density.catch("default"),
  startPage: fields.startPage.catch("/"),
  singleKeys: fields.singleKeys.catch(true),
  shortcuts: fields.shortcuts.catch({}),
});
export type Preferences = z.output<typeof Preferences>;

export const ChangePreferences = z.object(fields).partial();
export type ChangePreferences = z.infer<typeof ChangePreferences>;
