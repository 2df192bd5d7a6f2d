"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useSyncExternalStore } from "react";
import { THEME_KEY } from "@/lib/theme-script";

const choices = ["system", "light", "dark"] as const;
type Choice = (typeof choices)[number];

const listeners = new Set<() => void>();
const darkScheme = () => matchMedia("(prefers-color-scheme: dark)");

function storedChoice(): Choice {
  const stored = localStorage.getItem(THEME_KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function show(choice: Choice): void {
  document.documentElement.dataset.theme =
    choice === "system" ? (darkScheme().matches ? "dark" : "light") : choice;
}

function choose(choice: Choice): void {
  if (choice === "system") localStorage.removeItem(THEME_KEY);
  else localStorage.setItem(THEME_KEY, choice);
  show(choice);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const follow = () => {
    show(storedChoice());
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", follow);
  darkScheme().addEventListener("change", follow);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", follow);
    darkScheme().removeEventListener("change", follow);
  };
}

/** Light, dark, or as the device says; kept in the browser, and followed by every open tab. */
export function ThemeSwitch() {
  const t = useTranslations("shell");
  const choice = useSyncExternalStore(subscribe, storedChoice, () => "system");
  // Where the framework makes the document anew in the browser (a page that is not there), no script of its head runs.
  useLayoutEffect(() => show(storedChoice()), []);
  const words = { system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") };
  return (
    <label className="flex items-center gap-2 text-small">
      {t("theme")}
      <select
        value={choice}
        onChange={(event) => choose(choices.find((one) => one === event.target.value) ?? "system")}
        className="h-control-sm rounded-sm border border-border-strong bg-surface px-2 text-small"
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
