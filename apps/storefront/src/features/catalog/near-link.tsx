"use client";

import { type ComponentProps, useState } from "react";
import { Link } from "@/i18n/navigation";

/**
 * A link among many, such as those of a grid, a menu or a row of pages: what is behind it is fetched once a pointer or
 * the focus comes near. Fetched as they scroll by, one page would ask for dozens that nobody opens.
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
