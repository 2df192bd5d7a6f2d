import { PAGE_PREFIX, pressedKey } from "./shortcut-keys";

/** How long the prefix waits for the key of a page. */
const WAIT_MS = 1000;

type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "timeStamp" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const modifiers = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"];

/** Follows what is pressed, so that a key after the prefix opens its page and does nothing else. */
export class PrefixKey {
  private since: number | null = null;
  private follows = false;

  /** Hears every key before whoever acts on it. `isFree` is false while somebody types, or a dialog is open. */
  hear(press: Press, isFree: boolean): void {
    if (modifiers.includes(press.key)) return;
    this.follows = isFree && this.since !== null && press.timeStamp - this.since < WAIT_MS;
    const isAlone = !press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey;
    const begins = isFree && isAlone && !this.follows && pressedKey(press) === PAGE_PREFIX;
    this.since = begins ? press.timeStamp : null;
  }

  /** Whether the key that is pressed now comes right after the prefix. */
  readonly isBefore = () => this.follows;
}
