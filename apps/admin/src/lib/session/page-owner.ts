/**
 * The header by which a page says whose it is: in which company, with which account. The cookies of a browser are shared
 * by its tabs and change under an open page: when a visit runs out, or somebody else signs in beside it.
 */
export const PAGE_OWNER = "page-owner";

/** The header of a refusal for that reason, for whoever does not read its body. */
export const OWNER_CHANGED = "page-owner-changed";

/** Asks this app's own server in the name of whoever the page was made for; `onChanged` when that is over. */
export const fetchAs =
  (owner: string | null, onChanged: () => void): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (owner !== null) headers.set(PAGE_OWNER, owner);
    const answer = await fetch(input, { ...init, headers });
    if (answer.headers.has(OWNER_CHANGED)) onChanged();
    return answer;
  };
