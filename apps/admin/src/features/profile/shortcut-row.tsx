"use client";

import type { ShortcutKey } from "@mizan/contracts/preferences";
import { Button } from "@mizan/ui/button";
import { Kbd } from "@mizan/ui/kbd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import {
  type ChosenKeys,
  isAlone,
  keyCap,
  keyOf,
  PAGE_PREFIX,
  pressedKey,
  type ShortcutName,
  takenBy,
} from "@/lib/shortcut-keys";
import { TAKES_KEY } from "@/lib/shortcuts";

interface ShortcutRowProps {
  name: ShortcutName;
  label: string;
  chosen: ChosenKeys;
  onChoose: (key: ShortcutKey) => void;
}

/** What a key does, and the button that waits for another key; one that does something else already says what. */
export function ShortcutRow({ name, label, chosen, onChoose }: ShortcutRowProps) {
  const t = useTranslations();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const key = keyOf(chosen, name);
  const nameOf = (other: ShortcutName) => (isAlone(other) ? t(`shortcuts.${other}`) : t(`nav.${other}`));
  const stop = (because: string | null) => {
    setWaiting(false);
    setRefusal(because);
  };
  const press = (event: KeyboardEvent) => {
    if (!waiting || event.key === "Tab" || event.key === "Shift") return;
    event.preventDefault();
    if (event.key === "Escape") return stop(null);
    const pressed = event.ctrlKey || event.metaKey || event.altKey ? null : pressedKey(event);
    if (pressed === null) return stop(t("profile.noShortcutKey"));
    const other = takenBy(chosen, name, pressed);
    if (other === "prefix") return stop(t("profile.keyOpensPages", { key: keyCap(pressed) }));
    if (other) return stop(t("profile.keyTaken", { key: keyCap(pressed), other: nameOf(other) }));
    stop(null);
    if (pressed !== key) onChoose(pressed);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1">{label}</span>
      <span dir="ltr" className="flex gap-1">
        {!isAlone(name) && <Kbd>{keyCap(PAGE_PREFIX)}</Kbd>}
        <Kbd>{keyCap(key)}</Kbd>
      </span>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t(waiting ? "profile.pressKeyFor" : "profile.changeKeyOf", { name: label })}
        aria-pressed={waiting}
        onClick={() => {
          setRefusal(null);
          setWaiting(!waiting);
        }}
        onKeyDown={press}
        onBlur={() => setWaiting(false)}
        {...(waiting && TAKES_KEY)}
      >
        {t(waiting ? "profile.pressKey" : "profile.changeKey")}
      </Button>
      {refusal && (
        <p role="alert" className="basis-full text-small text-status-bad-text">
          {refusal}
        </p>
      )}
    </li>
  );
}
