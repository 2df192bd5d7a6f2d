"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

export { useTheme } from "next-themes";

type ThemeProviderProps = {
  children: ReactNode;
  /** The page's content-security nonce, for the script that sets the theme before the first paint. */
  nonce?: string;
};

/** Light, dark or as the system says, on `data-theme` of `<html>`, which therefore needs `suppressHydrationWarning`. */
export function ThemeProvider({ children, nonce }: ThemeProviderProps) {
  return (
    <NextThemes
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      {children}
    </NextThemes>
  );
}
