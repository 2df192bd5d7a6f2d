"use client";

import { IconButton } from "@mizan/ui/button";
import { Menu, MenuRadio } from "@mizan/ui/menu";
import { useTheme } from "@mizan/ui/theme-provider";
import { SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";

const themes = [
  { value: "system", key: "themeSystem" },
  { value: "light", key: "themeLight" },
  { value: "dark", key: "themeDark" },
] as const;

/** The three themes to choose from, inside any menu. */
export function ThemeChoice() {
  const t = useTranslations("shell");
  const { theme = "system", setTheme } = useTheme();
  return (
    <MenuRadio
      label={t("theme")}
      value={theme}
      onValueChange={setTheme}
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
