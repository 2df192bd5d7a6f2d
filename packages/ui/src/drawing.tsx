import type { ReactNode } from "react";
import { cn } from "./cn";

export type DrawingName = "palm" | "crate" | "scale" | "scooter" | "receipt";

/** A one-line drawing in the colour of control edges with a single saffron stroke; decoration, so it has no name. */
export function Drawing({ name, className }: { name: DrawingName; className?: string }) {
  return (
    <svg
      viewBox="0 0 120 96"
      aria-hidden="true"
      className={cn("w-auto shrink-0 fill-none stroke-border-strong", className)}
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}

const saffron = "stroke-accent";

const drawings: Record<DrawingName, ReactNode> = {
  palm: (
    <>
      <path d="M14 88h92" />
      <path d="M56 88c4-16 5-32 2-48m8 48c3-16 2-33-3-48" />
      <path d="M60 40c-6-14-18-20-32-14 4 2 6 4 7 8-7 0-13 4-16 12 14-6 28-8 41-6m0 0c2-15 14-24 29-20-4 2-6 5-6 9 8-1 15 3 19 11-14-5-28-5-42 0m0 0c-3-12 0-22 8-30" />
      <path d="M54 46c-3 3-3 7 0 9m11-9c3 3 4 7 1 9" className={saffron} />
    </>
  ),
  crate: (
    <>
      <path d="M18 40h84l-6 48H24zm3 16h78m-76 16h74M44 40v48m32-48v48" />
      <path d="M30 40c2-9 9-14 17-13 3-7 11-10 18-7 4-6 14-6 18 1 6 3 9 11 8 19" />
      <path d="M65 20c0-6 3-10 8-12" className={saffron} />
    </>
  ),
  scale: (
    <>
      <path d="M30 88h60l-6-36H36zm24-36v-8m12 8v-8M20 24h80c-2 12-10 20-22 20H42c-12 0-20-8-22-20z" />
      <circle cx="60" cy="70" r="11" />
      <path d="m60 70 5-6" className={saffron} />
    </>
  ),
  scooter: (
    <>
      <circle cx="30" cy="78" r="10" />
      <circle cx="94" cy="78" r="10" />
      <path d="M40 78h34c0-12 7-20 16-21L80 24H70m4 54c-2-10-10-16-20-16H26c-6 0-9 5-9 10h4M90 57l4 11" />
      <path d="M18 30h32v26H18z" className={saffron} />
    </>
  ),
  receipt: (
    <>
      <path d="M34 8h52v80l-6.5-5-6.5 5-6.5-5-6.5 5-6.5-5-6.5 5-6.5-5-6.5 5z" />
      <path d="M44 24h22m-22 14h8m16 0h8M44 50h12m12 0h8" />
      <path d="M44 66h32" className={saffron} />
    </>
  ),
};
