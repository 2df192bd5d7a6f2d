"use client";

import { Theme } from "@mizan/contracts/preferences";
import { IconButton } from "@mizan/ui/button";
import { Menu, MenuRadio } from "@mizan/ui/menu";
import { useTheme } from "@mizan/ui/theme-provider";
import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSaveOwn } from "@/features/profile/use-save-own";
import { useProfile } from "@/lib/store";

const themes = [
  { value: "system", key: "themeSystem" },
  { value: "light", key: "themeLight" },
  { value: "dark", key: "themeDark" },
] as const;

/** The three themes to choose from, inside any menu; the account keeps the choice. */
export function ThemeChoice() {
  const t = useTranslations("shell");
  const { theme = "system", setTheme } = useTheme();
  const { visit } = useProfile();
  const save = useSaveOwn({ quietly: true });
  return (
    <MenuRadio
      label={t("theme")}
      value={theme}
      onValueChange={(next) => {
        setTheme(next);
        if (visit === null) save.mutate({ preferences: { theme: Theme.parse(next) } });
      }}
      items={themes.map(({ value, key }) => ({ value, label: t(key) }))}
    />
  );
}

export function ThemeMenu({ className }: { className?: string }) {
  const t = useTranslations("shell");
  return (
    <Menu trigger={<IconButton label={t("theme")} icon={<SunMoon aria-hidden />} className={className} />}>
      <ThemeChoice />
    </Menu>
  );
}
