import { type ReactNode, useId } from "react";

interface AccountSectionProps {
  title: string;
  help?: string;
  children: ReactNode;
}

/** A part of a page of the account. */
export function AccountSection({ title, help, children }: AccountSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid max-w-2xl gap-4">
      <div>
        <h2 id={id} className="font-heading text-h2">
          {title}
        </h2>
        {help && <p className="text-text-2">{help}</p>}
      </div>
      {children}
    </section>
  );
}
