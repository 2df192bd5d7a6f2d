import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type IconProps = Omit<ComponentProps<"svg">, "children">;

/** A glyph on lucide's grid: 24 × 24, round ends; size and stroke come from the `lucide` class as for the rest of the set. */
function Glyph({ className, children, ...rest }: IconProps & { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...rest}
      className={cn("lucide", className)}
    >
      {children}
    </svg>
  );
}

/** Stems tied in the middle: herbs, greens. */
export function Bunch(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M9 15h6M10 15 8 22m6-7 2 7m-4-7v7" />
      <path d="M10 15C6 14 3 11 4 7c3 0 5 2 6 8Zm4 0c4-1 7-4 6-8-3 0-5 2-6 8Z" />
      <path d="M12 15c-3-4-3-9 0-13 3 4 3 9 0 13Z" />
    </Glyph>
  );
}

/** A flat tray seen from the front, filled. */
export function Tray(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M2 12h20l-2 7H4z" />
      <circle cx="7.5" cy="8.5" r="2.5" />
      <circle cx="16.5" cy="8.5" r="2.5" />
      <path d="M9.6 9.5a2.5 2.5 0 0 1 4.8 0" />
    </Glyph>
  );
}

/** A closed box with tape. */
export function Carton(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M3 8h18v12H3zM3 8l2.5-4h13L21 8" />
      <path d="M10 4 9.5 8v4.5h5V8L14 4" />
    </Glyph>
  );
}

/** A tied sack. */
export function Sack(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M9 7C5 10 3 14 3.5 18c.3 2 1.5 3 3.5 3h10c2 0 3.2-1 3.5-3 .5-4-1.5-8-5.5-11" />
      <path d="M8.5 7h7M9 7 7.5 3c3 1 6 1 9 0L15 7" />
    </Glyph>
  );
}

/** A jar with a lid and a label. */
export function Jar(props: IconProps) {
  return (
    <Glyph {...props}>
      <path d="M7 3h10v3H7zm1 3c0 2-3 2-3 5v8a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-8c0-3-3-3-3-5" />
      <path d="M5 13h14m-14 4h14" />
    </Glyph>
  );
}

/** A tin with its ring. */
export function Tin(props: IconProps) {
  return (
    <Glyph {...props}>
      <ellipse cx="12" cy="6" rx="7" ry="3" />
      <path d="M5 6v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 11c0 1.7 3.1 3 7 3s7-1.3 7-3" />
      <path d="M11 6h3" />
    </Glyph>
  );
}

/** One of a thing: sold by the piece. */
export function Piece(props: IconProps) {
  return (
    <Glyph {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 9.5 12.5 8v8M10.5 16h4" />
    </Glyph>
  );
}
