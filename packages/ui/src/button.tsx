import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { cn } from "./cn";

const button = cva(
  [
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-sm border border-transparent font-medium",
    "whitespace-nowrap select-none transition-colors duration-press",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-default",
    // What can be focused but does nothing looks so; what is at work keeps its look.
    "aria-disabled:not-aria-busy:cursor-not-allowed aria-disabled:not-aria-busy:opacity-50",
  ],
  {
    variants: {
      variant: {
        primary: "bg-brand text-on-brand hover:bg-brand-hover active:bg-brand-hover",
        secondary: "border-border-strong bg-surface text-text hover:bg-sunken active:bg-sunken",
        quiet: "text-text-2 hover:bg-sunken hover:text-text active:bg-sunken",
        danger: "bg-status-bad-text text-on-bad hover:opacity-90 active:opacity-90",
      },
      size: {
        sm: "h-control-sm px-2.5 text-small",
        md: "h-control px-4 text-body",
        icon: "size-control p-0",
        "icon-sm": "size-control-sm p-0",
      },
      wide: { true: "w-full" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type ButtonLook = VariantProps<typeof button>;

/** The look of a button on something that is not one: `<Link className={buttonClass({ variant: "primary" })}>`. */
export function buttonClass({ className, ...look }: ButtonLook & { className?: string } = {}): string {
  return cn(button(look), className);
}

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonLook["variant"];
  size?: "sm" | "md";
  wide?: boolean;
  /** Shows a spinner and ignores presses; the button keeps its words, its width and the focus. */
  loading?: boolean;
  icon?: ReactNode;
};

/** A press that does something; for going somewhere use a link with `buttonClass`. */
export function Button({ variant, size, wide, loading, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...whileLoading(loading, rest)}
      className={buttonClass({ variant, size, wide, className })}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** What it does, read out and shown as the browser's own tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonLook["variant"];
  size?: "sm" | "md";
  loading?: boolean;
};

/** A square button with only a picture. */
export function IconButton({
  label,
  icon,
  variant = "quiet",
  size = "md",
  loading,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      {...whileLoading(loading, rest)}
      aria-label={label}
      className={buttonClass({ variant, size: size === "sm" ? "icon-sm" : "icon", className })}
    >
      {loading ? <Spinner /> : icon}
    </button>
  );
}

/** aria-disabled instead of disabled, so that focus is not thrown to the page while the work runs. */
function whileLoading(
  loading: boolean | undefined,
  rest: ComponentProps<"button">,
): ComponentProps<"button"> {
  if (!loading) return {};
  return {
    "aria-busy": true,
    "aria-disabled": true,
    onClick: (event: MouseEvent) => event.preventDefault(),
    type: rest.type === "submit" ? "button" : rest.type,
  };
}

function Spinner() {
  return <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />;
}
