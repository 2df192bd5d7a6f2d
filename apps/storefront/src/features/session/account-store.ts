import { z } from "zod";
import { ENDED, SESSION_SECONDS, SIGNED_IN_COOKIE, sessionMark } from "./session-cookie";

/** What `/api/auth/session` tells scripts; empty when nobody is signed in. */
const Answer = z.object({ user: z.object({ name: z.string() }).optional() });

let name: string | null = null;
/** Whose name it is: the mark of the session that was asked about. */
let known: string | null = null;
let asking: Promise<void> | null = null;
const listeners = new Set<() => void>();

function publish(next: string | null): void {
  if (next === name) return;
  name = next;
  for (const listener of listeners) listener();
}

const markNow = () => sessionMark(document.cookie);

/** How long the sign-in page tells of a session that was ended elsewhere. */
const ENDED_SECONDS = 600;

function remember(value: string, seconds: number): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser
  document.cookie = `${SIGNED_IN_COOKIE}=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure}`;
}

async function ask(mark: string): Promise<void> {
  const response = await fetch("/api/auth/session", {
    cache: "no-store",
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) return;
  const { user } = Answer.parse(await response.json());
  // Somebody has signed in or out meanwhile: this was said of the session before.
  if (markNow() !== mark) return;
  // The server has kept the session's cookie for as long again, or taken it away because the session is over.
  if (user) remember(mark, SESSION_SECONDS);
  else remember(ENDED, ENDED_SECONDS);
  known = mark;
  publish(user?.name ?? null);
}

/** Who is signed in, as this tab knows it: pages are cached and the same for everybody. */
export const accountStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getName: () => name,
  getServerName: () => null,

  /** Learns of a sign-in or a sign-out since the last page, in whichever tab. */
  check(): void {
    if (markNow() === known && name !== null) return;
    publish(null);
    void this.refresh();
  },

  /** The shopper was told why they are signed out. */
  async settle(): Promise<void> {
    await this.refresh();
    if (!markNow()) remember("", 0);
  },

  /** Asks the server, which also finds out whether the session was ended elsewhere. */
  async refresh(): Promise<void> {
    const mark = markNow();
    if (!mark) return publish(null);
    asking ??= ask(mark)
      // Without an answer the link still leads to the account.
      .catch(() => undefined)
      .finally(() => {
        asking = null;
      });
    await asking;
  },
};
