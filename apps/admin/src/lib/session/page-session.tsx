"use client";

import { createContext, use, useEffect } from "react";

interface PageSession {
  confirm: () => Promise<boolean>;
  /** Asks this app's own server in the name of whoever the page was made for. */
  fetch: typeof fetch;
  /** Looks whether something that the server rendered later is of the same company and account. */
  compare: (owner: string | null) => void;
}

const PageSessionContext = createContext<PageSession | null>(null);

/** Tells the pages below it whose they are. */
export const PageSessionProvider = PageSessionContext;

function usePageSession(): PageSession {
  const session = use(PageSessionContext);
  if (session === null) throw new Error("This belongs inside ApiProvider");
  return session;
}

/** Asks whoever sits there to confirm that it is them, for the few acts that are no procedure; gives whether they did. */
export const useConfirm = () => usePageSession().confirm;

/** For what no procedure takes, such as files. */
export const usePageFetch = () => usePageSession().fetch;

/** Stands beside what was rendered for somebody: a page that is still another's says so instead of mixing the two. */
export function RenderedFor({ owner }: { owner: string | null }) {
  const { compare } = usePageSession();
  useEffect(() => compare(owner), [owner, compare]);
  return null;
}
