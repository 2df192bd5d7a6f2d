"use client";

import { useNear } from "@mizan/ui/use-near";
import type { ComponentProps } from "react";
import { Link } from "@/i18n/navigation";

/** A link of a grid, a menu or a row of pages, which is fetched once a pointer or the focus comes near. */
export function NearLink(props: ComponentProps<typeof Link>) {
  const { isNear, handlers } = useNear(props);
  return <Link {...props} {...handlers} prefetch={isNear ? null : false} />;
}
