/** Where to go after signing in: a page of the account or the checkout, whatever the address asked for. */
export const returnPath = (next: unknown): string =>
  typeof next === "string" && /^\/(?:checkout|account(?:\/[a-z0-9-]+)*)$/.test(next) ? next : "/account";
