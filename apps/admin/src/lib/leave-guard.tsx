"use client";

import { ConfirmDialog } from "@mizan/ui/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

interface LeaveGuard {
  /** What would be lost, in words; null while nothing would. */
  unsaved: RefObject<string | null>;
  navigate: (href: string) => void;
}

const LeaveGuardContext = createContext<LeaveGuard | null>(null);

/** Where somebody wanted to go: a page, or back in the history. */
type Destination = { href: string } | "back";

/** The address of the page of ours that a click on a link would open in this tab. */
function clickedPage(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== window.location.origin) return null;
  const samePage = link.pathname === window.location.pathname && link.hash !== "";
  return samePage ? null : link.pathname + link.search;
}

/**
 * Asks before unsaved work is left: by a link, by the palette or a shortcut, by Back, or by closing the tab.
 *
 * The App Router has no event to cancel a navigation, so links are caught as they are clicked, and a step back in the
 * history is taken forward again before the router hears of it.
 */
export function LeaveGuardProvider({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const router = useRouter();
  const unsaved = useRef<string | null>(null);
  const returning = useRef(false);
  const [destination, setDestination] = useState<Destination | null>(null);
  const [lost, setLost] = useState("");

  const ask = useCallback((to: Destination) => {
    setLost(unsaved.current ?? "");
    setDestination(to);
  }, []);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const href = unsaved.current === null ? null : clickedPage(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      ask({ href });
    };
    const onPopState = (event: PopStateEvent) => {
      if (!returning.current && unsaved.current === null) return;
      event.stopImmediatePropagation();
      if (!returning.current) {
        window.history.go(1);
        ask("back");
      }
      returning.current = !returning.current;
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.current !== null) event.preventDefault();
    };
    document.addEventListener("click", onClick, true);
    window.addEventListener("popstate", onPopState, true);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, true);
      window.removeEventListener("popstate", onPopState, true);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [ask]);

  const guard = useMemo<LeaveGuard>(
    () => ({
      unsaved,
      navigate: (href) => (unsaved.current === null ? router.push(href) : ask({ href })),
    }),
    [router, ask],
  );

  const leave = () => {
    unsaved.current = null;
    if (destination === "back") window.history.back();
    else if (destination) router.push(destination.href);
  };

  return (
    <LeaveGuardContext value={guard}>
      {children}
      <ConfirmDialog
        open={destination !== null}
        onOpenChange={(open) => !open && setDestination(null)}
        title={t("leave.title")}
        description={t("leave.text", { fields: lost })}
        confirmLabel={t("leave.leave")}
        cancelLabel={t("leave.stay")}
        onConfirm={leave}
        danger
      />
    </LeaveGuardContext>
  );
}

function useLeaveGuardContext(): LeaveGuard {
  const guard = use(LeaveGuardContext);
  if (guard === null) throw new Error("This belongs inside LeaveGuardProvider");
  return guard;
}

/** Guards this page while `unsaved` names what would be lost. */
export function useLeaveGuard(unsaved: string | null) {
  const guard = useLeaveGuardContext();
  useEffect(() => {
    guard.unsaved.current = unsaved;
    return () => {
      guard.unsaved.current = null;
    };
  }, [guard, unsaved]);
}

/** Goes to a page from code (a shortcut, the palette), asking first where something is unsaved. */
export const useNavigate = () => useLeaveGuardContext().navigate;
