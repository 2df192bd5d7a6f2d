"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { IconButton } from "@mizan/ui/button";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from "@mizan/ui/menu";
import { CircleUserRound, ExternalLink, Keyboard, Languages, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "@/features/live/live-events";
import { signOutHere } from "@/features/session/sign-out-here";
import { setLocale } from "@/lib/set-locale";
import { useShortcuts } from "@/lib/shortcuts";
import { useProfile, useStorefrontUrl } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { ThemeChoice } from "./theme-menu";

/** Who is signed in, what they prefer, and the way out. */
export function UserMenu() {
  const t = useTranslations();
  const { name, roleName } = useProfile();
  const language = useLanguage();
  const storefrontUrl = useStorefrontUrl();
  const router = useRouter();
  const { hangUp } = useLive();
  const other = language === "ar" ? "en" : "ar";
  const { setSheetOpen } = useShortcuts();
  const switchLanguage = async () => {
    await setLocale(other);
    router.refresh();
  };
  const leave = () => {
    hangUp();
    void signOutHere();
  };
  return (
    <Menu
      trigger={
        <IconButton
          label={t("shell.account", { name })}
          icon={<CircleUserRound aria-hidden className="size-5" />}
        />
      }
    >
      <MenuGroup label={roleName ? `${name} · ${pickText(roleName, language)}` : name}>
        <MenuItem icon={<Languages aria-hidden />} onClick={() => void switchLanguage()}>
          <span lang={other}>{t("shell.language")}</span>
        </MenuItem>
        <MenuLink href="/profile" render={<Link href="/profile" />} icon={<UserRound aria-hidden />}>
          {t("profile.title")}
        </MenuLink>
        <MenuLink
          href={storefrontUrl}
          render={<a href={storefrontUrl} target="_blank" rel="noreferrer" />}
          icon={<ExternalLink aria-hidden />}
        >
          {t("shell.viewStore")}
        </MenuLink>
        <MenuItem icon={<Keyboard aria-hidden />} onClick={() => setSheetOpen(true)}>
          {t("shell.shortcuts")}
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onClick={leave}>
        {t("shell.signOut")}
      </MenuItem>
    </Menu>
  );
}
