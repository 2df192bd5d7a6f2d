"use client";

import type { Preferences } from "@mizan/contracts/preferences";
import { useTheme } from "@mizan/ui/theme-provider";
import { useEffect } from "react";

/** Shows the theme of whoever is signed in, whatever was chosen in this browser before they came. */
export function AccountTheme({ theme }: Pick<Preferences, "theme">) {
  const { setTheme } = useTheme();
  useEffect(() => setTheme(theme), [theme, setTheme]);
  return null;
}
