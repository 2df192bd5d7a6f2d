"use client";

import { type ComponentProps, useState } from "react";
import { Link } from "@/i18n/navigation";

/**
 * A link among many, such as those of a grid, a menu or a row of pages: what is behind it is fetched once a pointer or
 * the focus comes near. Fetched as they scroll by, one page would ask for dozens that nobody opens.
 */
export function NearLink(props: ComponentProps<typeof Link>) {
  const [isNear, setNear] = useState(false);
  const approach = () => setNear(true);
  return (
    <Link
      {...props}
      prefetch={isNear ? null : false}
      onMouseEnter={approach}
      onTouchStart={approach}
      onFocus={approach}
    />
  );
}
