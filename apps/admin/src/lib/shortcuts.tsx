"use client";

import type { Preferences } from "@mizan/contracts/preferences";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type HotkeyCallback, useHotkeys } from "react-hotkeys-hook";
import { PrefixKey } from "./prefix-key";
import { type ChosenKeys, isAlone, keyOf, type ShortcutName } from "./shortcut-keys";

/** Marks what waits for a key that is to become a shortcut: none does anything meanwhile. */
export const TAKES_KEY = { "data-takes-key": "" };

interface Shortcuts {
  /** The keys that the account chose in place of the usual ones. */
  chosen: ChosenKeys;
  singleKeys: boolean;
  /** Whether the key that is pressed now comes after the prefix of pages. */
  isAfterPrefix: () => boolean;
  /** Whether the sheet that lists all shortcuts is open. */
  sheetOpen: boolean;
  setSheetOpen: (open: boolean) => void;
}

const ShortcutsContext = createContext<Shortcuts | null>(null);

interface ShortcutsProviderProps {
  ofAccount: Pick<Preferences, "singleKeys" | "shortcuts">;
  children: ReactNode;
}

/**
 * Which keys do what, and whether shortcuts of a single key work, as the account chose.
 *
 * Source  WCAG 2.1.4, which wants them to be switched off.
 */
export function ShortcutsProvider({ ofAccount, children }: ShortcutsProviderProps) {
  const { singleKeys, shortcuts: chosen } = ofAccount;
  const [sheetOpen, setSheetOpen] = useState(false);
  const [prefix] = useState(() => new PrefixKey());
  useEffect(() => {
    const hear = (event: KeyboardEvent) => prefix.hear(event, !isTyping(event) && !isInTheWay());
    // Before the shortcuts, which listen while the event comes back up.
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [prefix]);
  const shortcuts = useMemo(
    () => ({ chosen, singleKeys, isAfterPrefix: prefix.isBefore, sheetOpen, setSheetOpen }),
    [chosen, singleKeys, prefix, sheetOpen],
  );
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** Which keys do what, whether single-key shortcuts are on, and the sheet that lists them. */
export function useShortcuts(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  if (shortcuts === null) throw new Error("This belongs inside ShortcutsProvider");
  return shortcuts;
}

/** What no single key gets past: an open dialog, and what waits for a key. */
const IN_THE_WAY = '[role="dialog"], [role="alertdialog"], [data-takes-key]';
const isInTheWay = () => document.querySelector(IN_THE_WAY) !== null;

const FIELDS = "input, textarea, select, [contenteditable=true], [role=textbox]";
const isTyping = ({ target }: Event) => target instanceof Element && target.matches(FIELDS);

interface SingleKeyOptions {
  enabled?: boolean;
  /** Whether it comes after the prefix of pages; otherwise it does nothing there. */
  afterPrefix?: boolean;
}

/**
 * A shortcut of one key. Keys are places on the keyboard (`event.code`), so they are the same under an Arabic layout.
 * Silent while typing, while a dialog is open, and when switched off.
 */
export function useSingleKey(
  key: string,
  run: HotkeyCallback,
  { enabled = true, afterPrefix = false }: SingleKeyOptions = {},
) {
  const { singleKeys, isAfterPrefix } = useShortcuts();
  useHotkeys(key, run, {
    preventDefault: true,
    ignoreEventWhen: () => isInTheWay() || isAfterPrefix() !== afterPrefix,
    enabled: singleKeys && enabled,
  });
}

/** The same for what somebody may have chosen another key for; pages are opened by theirs after the prefix. */
export function useShortcut(name: ShortcutName, run: HotkeyCallback, options?: { enabled?: boolean }) {
  const { chosen } = useShortcuts();
  useSingleKey(keyOf(chosen, name), run, { ...options, afterPrefix: !isAlone(name) });
}
