import type { ShopOfHost } from "@mizan/contracts/companies";
import { normalizeHost } from "@mizan/contracts/host-name";
import { LRUCache } from "lru-cache";

/** Hosts that are remembered at a time: whoever makes some up pushes out those that were asked for longest ago. */
const MAX_HOSTS = 1000;
/** Units: milliseconds. */
const FRESH_MS = 10_000;

type Ask = (host: string | null) => Promise<ShopOfHost>;

interface Answer {
  shop: Promise<ShopOfHost>;
  until: number;
}

/**
 * Remembers for a moment whose the hosts are, also those that are nobody's. While nobody can be asked, the last answer
 * holds; a host that was never asked for has none then.
 */
export class ShopMemory {
  private readonly answers = new LRUCache<string, Answer>({ max: MAX_HOSTS });
  private readonly known = new LRUCache<string, ShopOfHost>({ max: MAX_HOSTS });

  constructor(
    private readonly ask: Ask,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whose shop a host shows. Shape: `text` as the visitor's browser wrote it. Errors: those of asking. */
  async of(text: string | null): Promise<ShopOfHost> {
    const host = text === null || text.length > 300 ? null : normalizeHost(text);
    const key = host ?? "";
    const answer = this.answers.get(key);
    const shop = answer && answer.until > this.now() ? answer.shop : this.askFor(key, host);
    try {
      return await shop;
    } catch (error) {
      const last = this.known.get(key);
      if (last) return last;
      throw error;
    }
  }

  /** The next visitor of each host is the reason to ask again. */
  forget(): void {
    this.answers.clear();
  }

  private askFor(key: string, host: string | null): Promise<ShopOfHost> {
    const shop = this.ask(host).then((answer) => {
      this.known.set(key, answer);
      return answer;
    });
    const answer = { shop, until: this.now() + FRESH_MS };
    this.answers.set(key, answer);
    shop.catch(() => {
      if (this.answers.get(key) === answer) this.answers.delete(key);
    });
    return shop;
  }
}
