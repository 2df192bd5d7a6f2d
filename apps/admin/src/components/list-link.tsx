"use client";

import type { LinkProps } from "@mizan/ui/link";
import type { MouseEvent } from "react";

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * A link to another state of the same list: another page, another order.
 *
 * It is a true address, but pressing it changes the address in place, so that only the list's query runs and not the page.
 */
export function ListLink({ href, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        window.history.pushState(null, "", href);
      }}
    />
  );
}
