import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentType, ReactNode } from "react";
import { cn } from "./cn";

const link = cva("rounded-sm", {
  variants: {
    variant: {
      text: "text-brand-text underline decoration-1 underline-offset-[0.2em] hover:decoration-2",
      quiet:
        "inline-flex min-h-6 items-center text-text-2 hover:text-text hover:underline underline-offset-[0.2em]",
      strong:
        "inline-flex min-h-6 items-center font-medium text-text underline-offset-[0.2em] hover:underline",
    },
  },
  defaultVariants: { variant: "text" },
});

/** The look of a link, for `<a>` or the framework's own Link: underlined in running text, `strong` for a row's name. */
export function linkClass({
  className,
  ...look
}: VariantProps<typeof link> & { className?: string } = {}): string {
  return cn(link(look), className);
}

/** Props a link component must take to be handed to Pagination, Breadcrumbs, NavTabs and their like. */
export type LinkProps = {
  href: string;
  className?: string;
  children?: ReactNode;
  "aria-current"?: "page" | "true" | "step";
  "aria-label"?: string;
  rel?: string;
};

/** A plain `<a>`, or the framework's Link. */
export type LinkComponent = "a" | ComponentType<LinkProps>;
