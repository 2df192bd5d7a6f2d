import type { Permission } from "@mizan/contracts/permissions";

/** The feed that API keys hear of by themselves as well. */
export const ALERTS = "alerts:read" satisfies Permission;

/** What staff hear of by themselves; each feed is for holders of its permission. */
export const feeds = [
  "orders:read",
  "inventory:read",
  "catalog:read",
  ALERTS,
] as const satisfies readonly Permission[];
export type Feed = (typeof feeds)[number];

/** The rooms of a company. Every name begins with the company, so that no event can reach another one's sockets. */
export const roomsOf = (companyId: string) => ({
  admin: (feed: Feed) => `${companyId}/admin/${feed}`,
  customer: (customerId: string) => `${companyId}/customer/${customerId}`,
  order: (orderId: string) => `${companyId}/order/${orderId}`,
  /** Followers of a product who may see what is on the shelves; the others stand in `product`. */
  stock: (productId: string) => `${companyId}/stock/${productId}`,
  product: (productId: string) => `${companyId}/product/${productId}`,
  /** All sockets of one API key or user. */
  credential: (credential: string) => `${companyId}/credential/${credential}`,
});

/** The room of sockets that are sent nothing in the clear. */
export const ENCRYPTED = "encrypted";

/** The room of sockets that are being told what they missed: what happens meanwhile is not sent to them twice. */
export const CATCHING_UP = "catching-up";
