import type { ReactNode } from "react";
import { cn } from "./cn";

type BdiProps = { children: ReactNode; className?: string };

/** What is left-to-right in any language: phone, address of the web, coordinates. */
export function Ltr({ children, className }: BdiProps) {
  return (
    <bdi dir="ltr" className={className}>
      {children}
    </bdi>
  );
}

/** An e-mail address; one that is too long for its line breaks before its @. */
export function Email({ children: address, className }: { children: string; className?: string }) {
  const at = Math.max(0, address.lastIndexOf("@"));
  return (
    <Ltr className={cn("wrap-anywhere", className)}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </Ltr>
  );
}

/** An order number, SKU, barcode or key: left-to-right, in the fixed-width face. */
export function Code({ children, className }: BdiProps) {
  return (
    <bdi dir="ltr" className={cn("font-mono text-code", className)}>
      {children}
    </bdi>
  );
}

/** What a person typed, in whichever direction its first letters say. */
export function UserText({ children, className }: BdiProps) {
  return (
    <bdi dir="auto" className={className}>
      {children}
    </bdi>
  );
}
