"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { useSuggestions } from "./use-suggestions";

const SuggestionList = dynamic(() => import("./suggestion-list"), { ssr: false });

/** Searches the shop; suggests products while one types. A plain form where no scripts run. */
export function SearchBox() {
  const t = useTranslations("search");
  const locale = useLocale();
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // The header is the same on every page, which is made before anybody asks: the words of an opened link are read here.
  useEffect(() => setTyped(new URLSearchParams(window.location.search).get("q") ?? ""), []);
  const suggestions = useSuggestions(isOpen ? typed : "");
  const isShown = isOpen && suggestions !== null && suggestions.length > 0;

  const go = (href: string) => {
    setOpen(false);
    setActive(-1);
    router.push(href);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = isShown ? suggestions[active] : undefined;
    if (chosen) go(`/p/${chosen.slug}`);
    else if (typed.trim()) go(`/search?q=${encodeURIComponent(typed.trim())}`);
  };

  const walk = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (!isShown || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    // One more place than suggestions: the field itself, at -1.
    const places = suggestions.length + 1;
    const step = event.key === "ArrowDown" ? 1 : -1;
    setActive(((active + 1 + step + places) % places) - 1);
  };

  return (
    <search>
      <form
        action={`/${locale}/search`}
        onSubmit={submit}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
        className="relative flex items-center"
      >
        <Search aria-hidden className="pointer-events-none absolute start-3 text-text-3" />
        <input
          type="search"
          name="q"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={walk}
          role="combobox"
          aria-label={t("label")}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={t("placeholder")}
          autoComplete="off"
          enterKeyHint="search"
          // An empty field follows the page, so that its hint does; a filled one follows what is typed.
          dir={typed ? "auto" : undefined}
          maxLength={100}
          className="h-control w-full min-w-0 rounded-sm border border-border-strong bg-surface ps-10 pe-3 text-body transition-colors duration-press placeholder:text-text-3 hover:border-text-3"
        />
        {isShown && <SuggestionList id={listId} active={active} suggestions={suggestions} onChoose={go} />}
        <p role="status" className="sr-only">
          {isOpen && suggestions && t("suggestionCount", { count: suggestions.length })}
        </p>
      </form>
    </search>
  );
}
