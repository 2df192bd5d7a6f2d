"use client";

import { ShoppingBasket } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useState } from "react";
import { whenIdle } from "@/features/live/when-idle";
import { Link } from "@/i18n/navigation";
import { cartStore } from "./cart-store";
import { useCart } from "./use-cart";

// Loaded with the first cart that is opened: most pages are read without one.
const loadDrawer = () => import("./cart-drawer");
const CartDrawer = dynamic(loadDrawer, { ssr: false });

/** How much is in the cart, and the way into it: a drawer, or the cart page where no scripts run. */
export function CartButton({ className }: { className: string }) {
  const t = useTranslations("cart");
  const { size, isOpen } = useCart();
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  // Products on the page show how much of them is in the cart.
  useEffect(() => (size > 0 ? whenIdle(() => void cartStore.load()) : undefined), [size]);

  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    cartStore.setOpen(true);
  };

  return (
    <>
      <Link
        href="/cart"
        prefetch={false}
        onClick={open}
        onMouseEnter={() => void loadDrawer()}
        aria-label={t("open", { count: size })}
        className={className}
      >
        <ShoppingBasket aria-hidden className="size-6" />
        {size > 0 && (
          <span
            key={size}
            aria-hidden
            className="absolute end-0 top-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-[0.75rem] leading-none font-semibold text-on-accent figures motion-safe:animate-[count_var(--motion-sheet)_var(--ease)]"
          >
            {size}
          </span>
        )}
      </Link>
      {wasOpened && <CartDrawer />}
    </>
  );
}
