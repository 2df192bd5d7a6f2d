import type { Preferences, ShortcutKey } from "@mizan/contracts/preferences";
import { navEntries } from "../features/shell/nav-entries";

/** What a key does by itself. Pages are opened by G and their own key. */
export const aloneShortcuts = ["create", "search", "nextRow", "previousRow"] as const;
export type AloneShortcut = (typeof aloneShortcuts)[number];
export type PageShortcut = (typeof navEntries)[number]["id"];
export type ShortcutName = AloneShortcut | PageShortcut;

/** The keys that somebody chose in place of the usual ones. */
export type ChosenKeys = Preferences["shortcuts"];

/** What comes before the key of a page, and is therefore no key by itself. */
export const PAGE_PREFIX: ShortcutKey = "g";

const usualKeys: Record<string, ShortcutKey> = {
  create: "c",
  search: "slash",
  nextRow: "j",
  previousRow: "k",
  ...Object.fromEntries(navEntries.map(({ id, key }) => [id, key])),
};

/** Whether it is a key by itself, rather than a page's. */
export const isAlone = (name: ShortcutName): name is AloneShortcut =>
  aloneShortcuts.some((alone) => alone === name);

/** The key that does something for somebody. */
export function keyOf(chosen: ChosenKeys, name: ShortcutName): ShortcutKey {
  const key = chosen[name] ?? usualKeys[name];
  if (key === undefined) throw new Error(`No key is usual for ${name}`);
  return key;
}

/** What a key does already where something else is wished for: nothing, something by its name, or it opens the pages. */
export function takenBy(
  chosen: ChosenKeys,
  name: ShortcutName,
  key: ShortcutKey,
): ShortcutName | "prefix" | null {
  if (isAlone(name) && key === PAGE_PREFIX) return "prefix";
  const beside: readonly ShortcutName[] = isAlone(name) ? aloneShortcuts : navEntries.map(({ id }) => id);
  return beside.find((other) => other !== name && keyOf(chosen, other) === key) ?? null;
}

/** The choice with one more key in it; a key that is the usual one is no choice. */
export function choose(chosen: ChosenKeys, name: ShortcutName, key: ShortcutKey): ChosenKeys {
  const { [name]: _, ...others } = chosen;
  return usualKeys[name] === key ? others : { ...others, [name]: key };
}

const signs: Record<string, string> = {
  slash: "/",
  comma: ",",
  period: ".",
  semicolon: ";",
  quote: "'",
  minus: "-",
  equal: "=",
};

/** A key as its cap says it. */
export const keyCap = (key: ShortcutKey): string => signs[key] ?? key.toUpperCase();

/** The key that was pressed; null for one that does not make a shortcut. */
export function pressedKey({ code }: Pick<KeyboardEvent, "code">): ShortcutKey | null {
  const key = code.replace(/^(?:Key|Digit)/, "").toLowerCase();
  return /^[a-z0-9]$/.test(key) || key in signs ? key : null;
}
