"use client";

import { Locale } from "@mizan/contracts/localized-text";
import type { ChangePreferences } from "@mizan/contracts/preferences";
import type { OwnStaff } from "@mizan/contracts/staff";
import { Switch } from "@mizan/ui/choice";
import { Field } from "@mizan/ui/field";
import { Select } from "@mizan/ui/select";
import { useTheme } from "@mizan/ui/theme-provider";
import { useTranslations } from "next-intl";
import { Section } from "@/components/section";
import { allowedEntries } from "@/features/shell/nav-entries";
import { setLocale } from "@/lib/set-locale";
import { useProfile } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { useSaveOwn } from "./use-save-own";

const themes = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;
const densities = ["comfortable", "default", "compact"] as const;
const digits = ["store", "latn", "arab"] as const;

/** How somebody likes the admin: at once, here and wherever they sign in next. */
export function PreferencesSection({ own }: { own: OwnStaff }) {
  const t = useTranslations();
  const language = useLanguage();
  const { setTheme } = useTheme();
  const profile = useProfile();
  const save = useSaveOwn();
  const { preferences } = own;
  const change = (preferences: ChangePreferences) => save.mutate({ preferences });
  const speak = async (locale: Locale) => {
    await setLocale(locale);
    save.mutate({ locale });
  };
  return (
    <Section title={t("profile.preferences")} help={t("profile.preferencesHelp")}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("profile.language")}>
          <Select
            items={Locale.options.map((value) => ({ value, label: t(`customers.lang.${value}`) }))}
            value={language}
            onValueChange={(locale) => void speak(locale)}
          />
        </Field>
        <Field label={t("shell.theme")}>
          <Select
            items={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`shell.${themes[value]}`),
            }))}
            value={preferences.theme}
            onValueChange={(theme) => {
              setTheme(theme);
              change({ theme });
            }}
          />
        </Field>
        <Field label={t("profile.digits")}>
          <Select
            items={digits.map((value) => ({ value, label: t(`profile.digitKinds.${value}`) }))}
            value={preferences.digits}
            onValueChange={(value) => change({ digits: value })}
          />
        </Field>
        <Field label={t("profile.density")}>
          <Select
            items={densities.map((value) => ({ value, label: t(`profile.densities.${value}`) }))}
            value={preferences.density}
            onValueChange={(density) => change({ density })}
          />
        </Field>
        <Field label={t("profile.startPage")}>
          <Select
            items={allowedEntries(profile).map(({ id, href }) => ({
              value: href,
              label: t(`nav.${id}`),
            }))}
            value={preferences.startPage}
            onValueChange={(startPage) => change({ startPage })}
          />
        </Field>
        <Switch
          label={t("shortcuts.single")}
          hint={t("shortcuts.singleHelp")}
          checked={preferences.singleKeys}
          onCheckedChange={(singleKeys) => change({ singleKeys })}
          className="sm:pt-7"
        />
      </div>
    </Section>
  );
}
