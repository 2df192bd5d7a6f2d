"use client";

import { Button, IconButton } from "@mizan/ui/button";
import { Sheet } from "@mizan/ui/dialog";
import { Kbd } from "@mizan/ui/kbd";
import { Menu as MenuIcon, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { LanguageSwitch } from "@/components/language-switch";
import { CommandPalette } from "./command-palette";
import { LiveControl } from "./live-control";
import { NavLinks } from "./nav-links";
import { ThemeMenu } from "./theme-menu";
import { UserMenu } from "./user-menu";

/** The bar over every page: the palette, whether the page is live, language, theme, account. */
export function TopBar() {
  const t = useTranslations();
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [navOpen, setNavOpen] = useState(false);
  useHotkeys("mod+k", () => setPaletteOpen(true), { preventDefault: true, enableOnFormTags: true });
  return (
    <header
      data-print="hide"
      className="flex h-[52px] items-center gap-1 border-b border-border bg-canvas px-3 sm:gap-2 sm:px-6"
    >
      <Sheet
        open={navOpen}
        onOpenChange={setNavOpen}
        title={t("app.name")}
        closeLabel={t("nav.close")}
        trigger={<IconButton label={t("nav.open")} icon={<MenuIcon aria-hidden />} className="lg:hidden" />}
      >
        <nav aria-label={t("nav.label")}>
          <NavLinks onFollow={() => setNavOpen(false)} />
        </nav>
      </Sheet>
      <Button
        variant="secondary"
        icon={<Search aria-hidden />}
        aria-keyshortcuts="Meta+K Control+K"
        className="min-w-0 flex-1 justify-start px-3 font-normal text-text-3 sm:max-w-80"
        onClick={() => setPaletteOpen(true)}
      >
        <span className="truncate">{t("shell.search")}</span>
        <span className="ms-auto max-sm:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </Button>
      <div className="ms-auto flex items-center gap-1">
        <LiveControl />
        <LanguageSwitch className="max-sm:hidden" />
        <ThemeMenu className="max-sm:hidden" />
        <UserMenu />
      </div>
      <CommandPalette open={paletteOpen} onOpenChange={setPaletteOpen} />
    </header>
  );
}
