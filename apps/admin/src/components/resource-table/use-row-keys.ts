"use client";

import type { RefObject } from "react";
import { useShortcut } from "@/lib/shortcuts";

/** Marks the link that opens a row; J and K move between these, and Enter follows one as any link. */
export const rowLink = { "data-row-link": "" };

/** J to the next row's link, K to the one before, or whatever keys were chosen for it. */
export function useRowKeys(box: RefObject<HTMLElement | null>) {
  const move = (by: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const current = links.indexOf(document.activeElement as HTMLElement);
    const target = current === -1 ? (by === 1 ? 0 : links.length - 1) : current + by;
    links[target]?.focus();
  };
  useShortcut("nextRow", () => move(1));
  useShortcut("previousRow", () => move(-1));
}
