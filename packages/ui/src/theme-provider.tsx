"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { ThemeProvider as NextThemes } from "next-themes";
import { type ReactNode, useState } from "react";

export { useTheme } from "next-themes";

/** Where a browser keeps the theme that was chosen in it. */
export const THEME_KEY = "theme";

type ThemeProviderProps = {
  children: ReactNode;
  /** The page's content-security nonce: for the script before the first paint, and for what components style themselves. */
  nonce?: string;
};

/** Light, dark or as the system says, on `data-theme` of `<html>`, which therefore needs `suppressHydrationWarning`. */
export function ThemeProvider({ children, nonce }: ThemeProviderProps) {
  // A refresh in place brings the nonce of another answer; the document still goes by its own.
  const [documentNonce] = useState(nonce);
  return (
    <NextThemes
      attribute="data-theme"
      storageKey={THEME_KEY}
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={documentNonce}
    >
      <CSPProvider nonce={documentNonce}>{children}</CSPProvider>
    </NextThemes>
  );
}
