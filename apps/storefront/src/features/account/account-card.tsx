import type { ReactNode } from "react";

interface AccountCardProps {
  title: string;
  help?: ReactNode;
  children: ReactNode;
  /** Ways on, below a line. */
  links?: ReactNode;
}

/** One thing to do before one is in: sign in, sign up, a mailed link. */
export function AccountCard({ title, help, children, links }: AccountCardProps) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-5 py-2 md:py-6">
      <header>
        <h1 className="font-heading text-h1">{title}</h1>
        {help && <p className="mt-1 text-text-2">{help}</p>}
      </header>
      {children}
      {links && <div className="grid gap-2 border-t border-border pt-4">{links}</div>}
    </div>
  );
}
