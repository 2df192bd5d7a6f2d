"use client";

import type { Preferences } from "@mizan/contracts/preferences";
import { SkipLink } from "@mizan/ui/assistive";
import { cn } from "@mizan/ui/cn";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { LeaveGuardProvider } from "@/lib/leave-guard";
import { ViewAsBanner } from "../view-as/view-as-banner";
import { railCookie } from "./rail-cookie";
import { ShortcutSheet } from "./shortcut-sheet";
import { SideNav } from "./side-nav";
import { TopBar } from "./top-bar";
import { VisitBanner } from "./visit-banner";

interface ShellProps {
  narrow: boolean;
  density: Preferences["density"];
  children: ReactNode;
}

/** Around every page: side navigation, top bar, the content at most 1440 px wide. */
export function Shell({ narrow: narrowAtFirst, density, children }: ShellProps) {
  const t = useTranslations("app");
  const [narrow, setNarrow] = useState(narrowAtFirst);
  const toggleNarrow = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
    document.cookie = railCookie(narrow ? "wide" : "narrow");
    setNarrow(!narrow);
  };
  return (
    <LeaveGuardProvider>
      <SkipLink>{t("skip")}</SkipLink>
      <div
        data-density={density}
        className={cn(
          "grid min-h-dvh grid-cols-1 grid-rows-[auto_1fr]",
          narrow ? "lg:grid-cols-[56px_1fr]" : "lg:grid-cols-[232px_1fr]",
        )}
      >
        <SideNav narrow={narrow} onToggle={toggleNarrow} />
        <div className="sticky top-0 z-float lg:col-start-2">
          <TopBar />
          <ViewAsBanner />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[1440px] min-w-0 px-4 py-5 outline-none sm:px-6 lg:col-start-2"
        >
          <VisitBanner />
          {children}
        </main>
      </div>
      <ShortcutSheet />
    </LeaveGuardProvider>
  );
}
