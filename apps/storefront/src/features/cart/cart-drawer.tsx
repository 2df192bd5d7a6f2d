"use client";

import { Button, buttonClass, IconButton } from "@mizan/ui/button";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";
import { Link } from "@/i18n/navigation";
import { CartContents } from "./cart-contents";
import { CartFooter } from "./cart-footer";
import { cartStore } from "./cart-store";
import { EmptyCart } from "./empty-cart";
import { useCart } from "./use-cart";

/** The cart over the page, from its inline end. A dialog of the platform: it keeps the focus and Escape closes it. */
export default function CartDrawer() {
  const t = useTranslations("cart");
  const { isOpen } = useCart();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => cartStore.setOpen(false);

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  const closeWhereDone = (event: MouseEvent) => {
    const isOutside = event.target === dialog.current;
    // A link inside leads to a page that the drawer would cover.
    if (isOutside || (event.target instanceof Element && event.target.closest("a"))) close();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-labelledby="cart-drawer-title"
      onClose={close}
      onClick={closeWhereDone}
      className="sheet-end z-sheet bg-surface shadow-float"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between border-b border-border py-2 ps-5 pe-3">
          <h2 id="cart-drawer-title" className="font-heading text-h2">
            {t("title")}
          </h2>
          <IconButton label={t("close")} icon={<X aria-hidden />} onClick={close} />
        </div>
        <DrawerBody />
      </div>
    </dialog>
  );
}

function DrawerBody() {
  const t = useTranslations("cart");
  const { view, failure } = useCart();
  if (!view) {
    return (
      <div className="p-5" role="status">
        {failure ? (
          <>
            <p>{t(failure === "limited" ? "limited" : "unavailable")}</p>
            <Button className="mt-3" onClick={() => void cartStore.load()}>
              {t("retry")}
            </Button>
          </>
        ) : (
          t("loading")
        )}
      </div>
    );
  }
  if (view.items.length + view.missing.length === 0) return <EmptyCart />;
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-5">
        <CartContents view={view} failure={failure} />
      </div>
      <div className="border-t border-border px-5 py-4">
        <CartFooter view={view} />
        <Link href="/cart" className={buttonClass({ variant: "quiet", wide: true, className: "mt-2" })}>
          {t("viewCart")}
        </Link>
      </div>
    </>
  );
}
