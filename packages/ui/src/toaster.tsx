"use client";

import { Toaster as Sonner } from "sonner";
import { StatusShape } from "./badge";
import { useLocale } from "./locale-provider";

export { toast } from "sonner";

type ToasterProps = {
  /** The name of the region messages appear in, and of each one's cross. */
  labels: { region: string; close: string };
};

/** Where `toast()` messages appear: the bottom inline end. Once, inside ThemeProvider and LocaleProvider. */
export function Toaster({ labels }: ToasterProps) {
  const { dir } = useLocale();
  return (
    <Sonner
      dir={dir}
      position={dir === "rtl" ? "bottom-left" : "bottom-right"}
      containerAriaLabel={labels.region}
      closeButton
      icons={icons}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: labels.close,
        classNames: {
          toast:
            "group flex w-full items-start gap-3 rounded-md bg-surface p-4 text-body text-text shadow-float font-sans sm:w-(--width)",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-small text-text-2",
          icon: "flex h-5 items-center",
          actionButton: "order-1 rounded-sm px-2 min-h-6 font-medium text-brand-text hover:bg-brand-soft",
          closeButton:
            "order-2 flex size-6 shrink-0 items-center justify-center rounded-sm text-text-3 hover:bg-sunken hover:text-text",
        },
      }}
    />
  );
}

const icons = {
  success: <StatusShape shape="full" className="text-status-ok-text" />,
  info: <StatusShape shape="half" className="text-status-info-text" />,
  warning: <StatusShape shape="triangle" className="text-status-warn-text" />,
  error: <StatusShape shape="cross" className="text-status-bad-text" />,
};
