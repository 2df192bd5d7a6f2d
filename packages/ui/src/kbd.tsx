/** A key or keys to press; Latin and left-to-right, as on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd dir="ltr" className="rounded-sm border border-border bg-sunken px-1 font-mono text-code text-text-2">
      {children}
    </kbd>
  );
}
