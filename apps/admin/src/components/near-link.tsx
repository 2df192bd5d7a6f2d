"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link to a page, which is fetched once a pointer or the focus comes near. Fetched as they scroll by, the rows of one
 * list would ask for dozens of pages that nobody opens, each on its reader's allowance of requests.
 */
export function NearLink(props: ComponentProps<typeof Link>) {
  const [isNear, setNear] = useState(false);
  /** Does what the link was asked to do on this event, and takes the page behind it in hand. */
  const near =
    <Event,>(also?: (event: Event) => void) =>
    (event: Event) => {
      also?.(event);
      setNear(true);
    };
  return (
    <Link
      {...props}
      prefetch={isNear ? null : false}
      onMouseEnter={near(props.onMouseEnter)}
      onTouchStart={near(props.onTouchStart)}
      onFocus={near(props.onFocus)}
    />
  );
}
