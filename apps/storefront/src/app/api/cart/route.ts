import { isSameOrigin } from "@mizan/contracts/same-origin";
import { CartChangeInput } from "@/features/cart/cart-change-input";
import { changeCart, readCartSnapshot } from "@/features/cart/cart-session";
import { isRefused, orWait, TooManyRequests } from "@/lib/api-problem";

const uncached = { "cache-control": "private, no-store" };

/** The cart, for pages that are cached and so could not be rendered with it. */
export async function GET(): Promise<Response> {
  return answer(readCartSnapshot);
}

/** One change, answered with the cart as it is then: lighter than an action, which would render the page again. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return Response.json({ title: "Not from this site" }, { status: 403 });
  const change = CartChangeInput.safeParse(await request.json().catch(() => null));
  if (!change.success) return Response.json({ title: "Not a change to a cart" }, { status: 400 });
  return answer(() => changeCart(change.data));
}

async function answer(read: () => Promise<unknown>): Promise<Response> {
  try {
    const cart = await orWait(read());
    if (!(cart instanceof TooManyRequests)) return Response.json(cart, { headers: uncached });
    const headers = { ...uncached, "retry-after": String(cart.seconds) };
    return Response.json({ title: "Too many requests" }, { status: 429, headers });
  } catch (error) {
    if (isRefused(error))
      return Response.json({ title: "No such cart can be ordered" }, { status: 422, headers: uncached });
    console.error("The cart could not be priced", error);
    return Response.json({ title: "The shop cannot be reached" }, { status: 503, headers: uncached });
  }
}
