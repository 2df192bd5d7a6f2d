import type { CartChange } from "./cart-lines";
import { cartSizeIn } from "./cart-size-cookie";
import type { CartSnapshot } from "./cart-snapshot";
import { type CartView, cartView, type LinePreview } from "./cart-view";

/** The shop could not be reached, or the shopper asked it for too much in a short time. */
export type CartFailure = "unreachable" | "limited";

/** What the browser holds of the cart: one of it per tab, shared by every component. */
export interface CartState {
  /** Null until the server was asked. */
  view: CartView | null;
  /** Lines in the cart; known at once, from a cookie. */
  size: number;
  isOpen: boolean;
  /** Why the last change was taken back, or the cart not read. */
  failure: CartFailure | null;
}

const serverState: CartState = { view: null, size: 0, isOpen: false, failure: null };

let state = serverState;
let snapshot: CartSnapshot | null = null;
let pending: CartChange[] = [];
let isSending = false;
let reading: Promise<void> | null = null;
const previews = new Map<string, LinePreview>();
const listeners = new Set<() => void>();
const otherTabs = typeof document === "undefined" ? null : new BroadcastChannel("mizan-cart");

function publish(change: Partial<CartState> = {}): void {
  const view = snapshot || pending.length > 0 ? cartView(snapshot ?? emptyCart, pending, previews) : null;
  const size = view && snapshot ? view.items.length + view.missing.length : state.size;
  state = { ...state, view, size, ...change };
  for (const listener of listeners) listener();
}

const emptyCart: CartSnapshot = { lines: [], priced: null };

function adopt(next: CartSnapshot): void {
  snapshot = next;
  publish();
}

otherTabs?.addEventListener("message", (event: MessageEvent<CartSnapshot>) => {
  if (pending.length === 0) adopt(event.data);
});

export const cartStore = {
  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) publish({ size: cartSizeIn(document.cookie) });
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getState: () => state,
  getServerState: () => serverState,

  /** Takes over what a page was rendered with. */
  start(rendered: CartSnapshot): void {
    if (pending.length === 0) adopt(rendered);
  },

  /** Asks the server for the cart, unless it is known or being asked for already. */
  load(): Promise<void> {
    if (snapshot) return Promise.resolve();
    // A change may be answered before this is: then the answer here is the older one.
    reading ??= exchange()
      .then((read) => {
        if (!snapshot) adopt(read);
      })
      .catch((error: unknown) => {
        if (!snapshot) publish({ failure: failureOf(error) });
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  },

  /** Shows a change now and sends it. `preview` lets a product be shown that the cart did not have. */
  change(change: CartChange, preview?: LinePreview): void {
    if (preview) previews.set(preview.productUnitId, preview);
    pending = [...withoutReplaced(change), change];
    publish({ failure: null, ...(snapshot ? {} : { size: Math.max(state.size, 1) }) });
    void sendPending();
  },

  /** The order is placed and the server has emptied the cookie. */
  forget(): void {
    pending = [];
    adopt(emptyCart);
    otherTabs?.postMessage(emptyCart);
  },

  setOpen(isOpen: boolean): void {
    publish({ isOpen });
    if (isOpen) void this.load();
  },
};

/** Pressing + five times sends the first and the last: a `set` that waits is replaced by the next of its line. */
function withoutReplaced(change: CartChange): CartChange[] {
  const isReplaced = (waiting: CartChange, index: number) =>
    change.type === "set" &&
    waiting.type === "set" &&
    waiting.productUnitId === change.productUnitId &&
    !(isSending && index === 0);
  return pending.filter((waiting, index) => !isReplaced(waiting, index));
}

async function sendPending(): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    for (let next = pending[0]; next; next = pending[0]) {
      const answer = await oneTabAtATime(next);
      pending = pending.slice(1);
      adopt(answer);
      otherTabs?.postMessage(answer);
    }
  } catch (error) {
    pending = [];
    publish({ failure: failureOf(error) });
  } finally {
    isSending = false;
  }
}

/** The cookie is read, changed and written: two tabs that did so at once would lose a line. */
async function oneTabAtATime(change: CartChange): Promise<CartSnapshot> {
  if (!("locks" in navigator)) return exchange(change);
  return await navigator.locks.request("mizan-cart", () => exchange(change));
}

async function exchange(change?: CartChange): Promise<CartSnapshot> {
  const response = await fetch("/api/cart", {
    ...(change && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(change),
    }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) throw new CartRefusal(response.status);
  return (await response.json()) as CartSnapshot;
}

/** An answer that is not a cart. */
class CartRefusal extends Error {
  constructor(readonly status: number) {
    super(`The cart answered ${status}`);
  }
}

const failureOf = (error: unknown): CartFailure =>
  error instanceof CartRefusal && error.status === 429 ? "limited" : "unreachable";
