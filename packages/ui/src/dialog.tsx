"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { useDirection } from "@base-ui/react/direction-provider";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, type RefObject, useState } from "react";
import { Button, buttonClass } from "./button";
import { cn } from "./cn";
import { backdropClass } from "./popup-class";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The row of buttons that stays in sight below the scrolling body. */
  footer?: ReactNode;
  /** What the closing cross says. */
  closeLabel: string;
  /** A button that opens it; leave out when `open` is given. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** It shows what is shown this once: only its buttons close it, neither Escape nor a press beside it. */
  shownOnce?: boolean;
  /** What has the focus at first; else the first thing in it that can be reached. */
  initialFocus?: RefObject<HTMLElement | null>;
  className?: string;
};

/** A question or a short form in the middle of the page; Escape and the scrim close it, focus returns to the opener. */
export function Dialog({ trigger, open, onOpenChange, shownOnce, className, ...content }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={shownOnce ? byButton(onOpenChange) : onOpenChange}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <DialogPanel {...content} className={cn(centredClass, className)} />
    </BaseDialog.Root>
  );
}

/** A panel from the inline end, for a peek or a longer form beside the page it belongs to. Full width on a phone. */
export function Sheet({ trigger, open, onOpenChange, shownOnce, className, ...content }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={shownOnce ? byButton(onOpenChange) : onOpenChange}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <DialogPanel
        {...content}
        className={cn(
          "fixed inset-y-0 end-0 z-sheet flex w-[min(100vw,26rem)] flex-col bg-surface shadow-float outline-none",
          "transition-transform duration-sheet ease-out",
          "data-starting-style:translate-x-full data-ending-style:translate-x-full",
          "rtl:data-starting-style:-translate-x-full rtl:data-ending-style:-translate-x-full",
          className,
        )}
      />
    </BaseDialog.Root>
  );
}

/** Passes on that it opens, and that a button of it closes it. */
const byButton =
  (onOpenChange: DialogProps["onOpenChange"]): BaseDialog.Root.Props["onOpenChange"] =>
  (open, change) => {
    if (open || change.reason === "close-press") onOpenChange?.(open);
    else change.cancel();
  };

type ConfirmDialogProps = {
  title: ReactNode;
  description?: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  /** Closes when the promise is kept; stays open, for another try, when it is broken. */
  onConfirm: () => void | Promise<void>;
  danger?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
};

/** Asks before what cannot be undone. Only its two buttons and Escape close it; focus starts on cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, confirmLabel, cancelLabel, onConfirm, danger, trigger, children } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const dir = useDirection();
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean) => {
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };

  async function confirm() {
    setWorking(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setWorking(false);
    }
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !working && setOpen(next)}>
      {trigger && <AlertDialog.Trigger render={trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup dir={dir} className={cn(centredClass, "max-w-md")}>
          <div className="flex flex-col gap-2 p-5">
            <AlertDialog.Title className="font-heading text-h2">{title}</AlertDialog.Title>
            {description && (
              <AlertDialog.Description className="text-text-2">{description}</AlertDialog.Description>
            )}
            {children}
          </div>
          <div className={footerClass}>
            <AlertDialog.Close disabled={working} className={buttonClass({ variant: "secondary" })}>
              {cancelLabel}
            </AlertDialog.Close>
            <Button variant={danger ? "danger" : "primary"} loading={working} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type PanelProps = Pick<
  DialogProps,
  "title" | "description" | "children" | "footer" | "closeLabel" | "initialFocus" | "className"
>;

function DialogPanel({
  title,
  description,
  children,
  footer,
  closeLabel,
  initialFocus,
  className,
}: PanelProps) {
  const dir = useDirection();
  return (
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={backdropClass} />
      <BaseDialog.Popup dir={dir} initialFocus={initialFocus} className={className}>
        <header className="flex items-start gap-4 border-b border-border py-3 ps-5 pe-3">
          <div className="min-w-0 flex-1 py-1">
            <BaseDialog.Title className="font-heading text-h2">{title}</BaseDialog.Title>
            {description && (
              <BaseDialog.Description className="text-small text-text-2">
                {description}
              </BaseDialog.Description>
            )}
          </div>
          <BaseDialog.Close
            aria-label={closeLabel}
            className={buttonClass({ variant: "quiet", size: "icon" })}
          >
            <X aria-hidden />
          </BaseDialog.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        {footer && <footer className={footerClass}>{footer}</footer>}
      </BaseDialog.Popup>
    </BaseDialog.Portal>
  );
}

const footerClass = "flex flex-wrap justify-end gap-2 border-t border-border px-5 py-3";

const centredClass = cn(
  "fixed inset-x-4 top-[12vh] z-sheet mx-auto flex max-h-[76vh] max-w-lg flex-col rounded-md bg-surface shadow-float",
  "transition-opacity duration-sheet ease-out outline-none data-starting-style:opacity-0 data-ending-style:opacity-0",
);
