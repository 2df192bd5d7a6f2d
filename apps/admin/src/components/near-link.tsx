"use client";

import { useNear } from "@mizan/ui/use-near";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link to a page of the admin, which is fetched once a pointer or the focus comes near. */
export function NearLink(props: ComponentProps<typeof Link>) {
  const { isNear, handlers } = useNear(props);
  return <Link {...props} {...handlers} prefetch={isNear ? null : false} />;
}
