/** How many lines the cart has, readable by scripts: cached pages show the count without asking the server. */
export const CART_SIZE_COOKIE = "mizan_cart_size";

/** The count in a `document.cookie`; 0 when there is none. */
export function cartSizeIn(documentCookie: string): number {
  const match = new RegExp(`(?:^|;\\s*)${CART_SIZE_COOKIE}=(\\d+)`).exec(documentCookie);
  return match ? Number(match[1]) : 0;
}
