"use client";

import { type RefObject, useState } from "react";

/**
 * Copies what stands in a field.
 *
 * Shape  `copied`: whether it is in the clipboard; null before. A browser lends its clipboard to secure pages alone:
 *        elsewhere the text is selected, for a copy by hand.
 */
export function useCopy(field: RefObject<HTMLInputElement | null>) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    field.current?.select();
    const done = await navigator.clipboard?.writeText(field.current?.value ?? "").then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return { copied, copy };
}
