"use client";

import type { Preferences } from "@mizan/contracts/preferences";
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { type HotkeyCallback, type Options, useHotkeys } from "react-hotkeys-hook";
import { type ChosenKeys, hotkeyOf, type ShortcutName } from "./shortcut-keys";

const STORAGE_KEY = "mizan-single-key-shortcuts";

/** Marks what waits for a key that is to become a shortcut: none does anything meanwhile. */
export const TAKES_KEY = { "data-takes-key": "" };

interface Shortcuts {
  /** The keys that the account chose in place of the usual ones. */
  chosen: ChosenKeys;
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
  /** Whether the sheet that lists all shortcuts is open. */
  sheetOpen: boolean;
  setSheetOpen: (open: boolean) => void;
}

const ShortcutsContext = createContext<Shortcuts | null>(null);

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
};
const stored = () => window.localStorage.getItem(STORAGE_KEY);

interface ShortcutsProviderProps {
  ofAccount: Pick<Preferences, "singleKeys" | "shortcuts">;
  children: ReactNode;
}

/**
 * Which keys do what, as the account chose. Whether shortcuts of a single key work: as this browser says, else as the account does.
 *
 * Source  WCAG 2.1.4, which wants them to be switched off.
 */
export function ShortcutsProvider({ ofAccount, children }: ShortcutsProviderProps) {
  const here = useSyncExternalStore(subscribe, stored, () => null);
  const singleKeys = here === null ? ofAccount.singleKeys : here !== "off";
  const chosen = ofAccount.shortcuts;
  const setSingleKeys = useCallback((on: boolean) => {
    window.localStorage.setItem(STORAGE_KEY, on ? "on" : "off");
    for (const listener of listeners) listener();
  }, []);
  const [sheetOpen, setSheetOpen] = useState(false);
  const shortcuts = useMemo(
    () => ({ chosen, singleKeys, setSingleKeys, sheetOpen, setSheetOpen }),
    [chosen, singleKeys, setSingleKeys, sheetOpen],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** Which keys do what, whether single-key shortcuts are on, the switch for it, and the sheet that lists them. */
export function useShortcuts(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  if (shortcuts === null) throw new Error("This belongs inside ShortcutsProvider");
  return shortcuts;
}

/** What no single key gets past: an open dialog, and what waits for a key. */
const IN_THE_WAY = '[role="dialog"], [role="alertdialog"], [data-takes-key]';

/**
 * A shortcut of one key, or of one after another (`g>o`). Keys are places on the keyboard (`event.code`), so they are the
 * same under an Arabic layout. Silent while typing, while a dialog is open, and when switched off.
 */
export function useSingleKey(keys: string, run: HotkeyCallback, options: Options = {}) {
  const { singleKeys } = useShortcuts();
  useHotkeys(keys, run, {
    preventDefault: true,
    ignoreEventWhen: () => document.querySelector(IN_THE_WAY) !== null,
    ...options,
    enabled: singleKeys && options.enabled !== false,
  });
}

/** The same for what somebody may have chosen another key for. */
export function useShortcut(name: ShortcutName, run: HotkeyCallback, options?: Options) {
  const { chosen } = useShortcuts();
  useSingleKey(hotkeyOf(chosen, name), run, options);
}
