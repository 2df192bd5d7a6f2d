"use client";

import type { Preferences } from "@mizan/contracts/preferences";
import { useTheme } from "@mizan/ui/theme-provider";
import { useEffect } from "react";

/** Where the theme's library keeps what was chosen in this browser. */
const STORAGE_KEY = "theme";

/** Takes the account's theme where this browser never chose one. */
export function AccountTheme({ theme }: Pick<Preferences, "theme">) {
  const { setTheme } = useTheme();
  useEffect(() => {
    if (theme !== "system" && window.localStorage.getItem(STORAGE_KEY) === null) setTheme(theme);
  }, [theme, setTheme]);
  return null;
}
