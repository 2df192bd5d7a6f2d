"use client";

import { DirectionProvider } from "@base-ui/react/direction-provider";
import { createContext, type ReactNode, useContext } from "react";

type Locale = { locale: string; dir: "ltr" | "rtl" };

const LocaleContext = createContext<Locale>({ locale: "en", dir: "ltr" });

/** Language and direction for what cannot read them from the page: arrow keys, popups, parsing of typed numbers. */
export function LocaleProvider({ locale, dir, children }: Locale & { children: ReactNode }) {
  return (
    <LocaleContext value={{ locale, dir }}>
      <DirectionProvider direction={dir}>{children}</DirectionProvider>
    </LocaleContext>
  );
}

/** The language and direction of the nearest LocaleProvider. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
