"use client";

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

const STORAGE_KEY = "mizan-single-key-shortcuts";

interface Shortcuts {
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

/**
 * Whether shortcuts of a single key work: as this browser says, else as the account does.
 *
 * Source  WCAG 2.1.4, which wants them to be switched off.
 */
export function ShortcutsProvider({ ofAccount, children }: { ofAccount: boolean; children: ReactNode }) {
  const chosen = useSyncExternalStore(subscribe, stored, () => null);
  const singleKeys = chosen === null ? ofAccount : chosen !== "off";
  const setSingleKeys = useCallback((on: boolean) => {
    window.localStorage.setItem(STORAGE_KEY, on ? "on" : "off");
    for (const listener of listeners) listener();
  }, []);
  const [sheetOpen, setSheetOpen] = useState(false);
  const shortcuts = useMemo(
    () => ({ singleKeys, setSingleKeys, sheetOpen, setSheetOpen }),
    [singleKeys, setSingleKeys, sheetOpen],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** Whether single-key shortcuts are on, the switch for it, and the sheet that lists them. */
export function useShortcuts(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  if (shortcuts === null) throw new Error("This belongs inside ShortcutsProvider");
  return shortcuts;
}

/**
 * A shortcut of one key, or of one after another (`g>o`). Keys are places on the keyboard (`event.code`), so they are the
 * same under an Arabic layout. Silent while typing, while a dialog is open, and when switched off.
 */
export function useSingleKey(keys: string, run: HotkeyCallback, options: Options = {}) {
  const { singleKeys } = useShortcuts();
  useHotkeys(keys, run, {
    preventDefault: true,
    ignoreEventWhen: () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null,
    ...options,
    enabled: singleKeys && options.enabled !== false,
  });
}
