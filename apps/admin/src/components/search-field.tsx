"use client";

import { Input } from "@mizan/ui/input";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { keyCap, keyOf } from "@/lib/shortcut-keys";
import { useShortcut, useShortcuts } from "@/lib/shortcuts";

interface SearchFieldProps {
  value: string;
  onSearch: (term: string) => void;
  placeholder: string;
}

const TYPING_PAUSE_MS = 250;

/** The search of a list: asks when the typing pauses, takes the focus on `/` or the key that was chosen for it, empties on Escape. */
export function SearchField({ value, onSearch, placeholder }: SearchFieldProps) {
  const t = useTranslations("table");
  const [typed, setTyped] = useState(value);
  const { chosen } = useShortcuts();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(value);

  // Back and forward change the address under the field.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      onSearch(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);

  useShortcut("search", () => input.current?.focus());

  return (
    <search className="w-full sm:w-72">
      <Input
        ref={input}
        type="search"
        // An empty field with dir="auto" would set an Arabic placeholder from left to right.
        dir={typed === "" ? undefined : "auto"}
        aria-label={t("search")}
        aria-keyshortcuts={keyCap(keyOf(chosen, "search"))}
        placeholder={placeholder}
        value={typed}
        lead={<Search aria-hidden />}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && setTyped("")}
      />
    </search>
  );
}
