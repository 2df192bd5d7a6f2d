import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import type { LinkComponent } from "./link";
import { Mirrored } from "./mirrored";
import { pageWindow } from "./page-window";

type PaginationProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  href: (page: number) => string;
  labels: { nav: string; previous: string; next: string; page: (page: number) => string };
  /** How a page number is written, for other digits than 123. */
  number?: (page: number) => string;
  /** Such as "1–25 of 312". */
  summary?: ReactNode;
  link?: LinkComponent;
};

/** Numbered pages as links; the page lives in the address. */
export function Pagination({
  page,
  pageCount,
  href,
  labels,
  number = String,
  summary,
  link = "a",
}: PaginationProps) {
  const Link = link;
  return (
    <Bar label={labels.nav} summary={summary}>
      <Step link={link} label={labels.previous} href={page > 1 ? href(page - 1) : undefined} back />
      <ol className="flex items-center gap-1 max-sm:hidden">
        {pageWindow(page, pageCount).map((entry) =>
          typeof entry === "string" ? (
            <li key={entry} aria-hidden className="px-1 text-text-3">
              …
            </li>
          ) : (
            <li key={entry}>
              <Link
                href={href(entry)}
                aria-label={labels.page(entry)}
                aria-current={entry === page ? "page" : undefined}
                className={buttonClass({
                  variant: "quiet",
                  size: "sm",
                  className: `min-w-control-sm figures ${entry === page ? "bg-brand-soft text-brand-text" : ""}`,
                })}
              >
                {number(entry)}
              </Link>
            </li>
          ),
        )}
      </ol>
      <Step link={link} label={labels.next} href={page < pageCount ? href(page + 1) : undefined} />
    </Bar>
  );
}

function Bar({ label, summary, children }: { label: string; summary?: ReactNode; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-2 py-2">
      <p className="text-small text-text-2 figures">{summary}</p>
      <div className="flex items-center gap-1">{children}</div>
    </nav>
  );
}

type StepProps = { link: LinkComponent; label: string; href?: string; back?: boolean };

function Step({ link: Link, label, href, back }: StepProps) {
  const className = buttonClass({ variant: "quiet", size: "sm" });
  const content = (
    <>
      {back && (
        <Mirrored>
          <ChevronLeft aria-hidden />
        </Mirrored>
      )}
      {label}
      {!back && (
        <Mirrored>
          <ChevronRight aria-hidden />
        </Mirrored>
      )}
    </>
  );
  if (href === undefined) {
    return (
      <span aria-disabled className={`${className} opacity-50`}>
        {content}
      </span>
    );
  }
  return (
    <Link href={href} rel={back ? "prev" : "next"} className={className}>
      {content}
    </Link>
  );
}
