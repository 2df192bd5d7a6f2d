"use client";

import { type ComponentProps, useState } from "react";
import { Link } from "@/i18n/navigation";

/**
 * A link among many: what is behind it is fetched once a pointer or the focus comes near, not for every card that
 * scrolls by.
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
