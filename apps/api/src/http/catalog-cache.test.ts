import type { DomainEvent } from "@mizan/contracts/events";
import { describe, expect, it } from "vitest";
import { type CachedAnswer, CatalogCache } from "./catalog-cache";

const shop = "company-1";
const answer = (text: string, productIds: string[] | null = []): CachedAnswer => ({
  body: Buffer.from(text),
  gzip: null,
  headers: {},
  etag: `"${text}"`,
  productIds: productIds && new Set(productIds),
});
const event = (
  type: "stock.changed" | "stock.policy_set" | "product.updated" | "order.created",
  productId = "p",
): DomainEvent => ({ type, companyId: shop, subjectId: productId, payload: { productId } }) as DomainEvent;

const cache = () => new CatalogCache({ maxBytes: 10_000 });
const text = (found: CachedAnswer | undefined) => found?.body.toString();

describe("the catalogue's cache", () => {
  it("keeps what was computed, for its company alone", async () => {
    const kept = cache();
    await kept.fill(shop, "/a", async () => answer("one"));
    expect(text(kept.find(shop, "/a"))).toBe("one");
    expect(kept.find("company-2", "/a")).toBeUndefined();
  });

  it("computes once for those who ask at once", async () => {
    const kept = cache();
    let computed = 0;
    const compute = async () => answer(`${++computed}`);
    const answers = await Promise.all(Array.from({ length: 20 }, () => kept.fill(shop, "/a", compute)));
    expect([computed, new Set(answers).size]).toEqual([1, 1]);
  });

  it("keeps no failure", async () => {
    const kept = cache();
    await expect(kept.fill(shop, "/a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    await kept.fill(shop, "/a", async () => answer("back"));
    expect(text(kept.find(shop, "/a"))).toBe("back");
  });

  it.each(["stock.changed", "stock.policy_set"] as const)(
    "ends what shows the product of a %s, and leaves the rest",
    async (type) => {
      const kept = cache();
      await kept.fill(shop, "/shows", async () => answer("1", ["p", "q"]));
      await kept.fill(shop, "/other", async () => answer("2", ["q"]));
      await kept.fill(shop, "/by-stock", async () => answer("3", null));
      kept.invalidate(shop, event(type, "p"));
      expect([
        kept.find(shop, "/shows"),
        text(kept.find(shop, "/other")),
        kept.find(shop, "/by-stock"),
      ]).toEqual([undefined, "2", undefined]);
    },
  );

  it("ends everything of the company when the catalogue changed, nothing when it did not", async () => {
    const kept = cache();
    await kept.fill(shop, "/a", async () => answer("1", ["q"]));
    await kept.fill("company-2", "/a", async () => answer("2", ["q"]));
    kept.invalidate(shop, event("order.created"));
    expect(text(kept.find(shop, "/a"))).toBe("1");
    kept.invalidate(shop, event("product.updated", "p"));
    expect([kept.find(shop, "/a"), text(kept.find("company-2", "/a"))]).toEqual([undefined, "2"]);
  });

  it("never keeps what was computed before an invalidation, and gives it to nobody who asked after", async () => {
    const kept = cache();
    let finish: (found: CachedAnswer) => void = () => {};
    const early = kept.fill(shop, "/a", () => new Promise((resolve) => (finish = resolve)));
    kept.invalidate(shop, event("stock.changed", "p"));
    const late = kept.fill(shop, "/a", async () => answer("new", ["p"]));
    finish(answer("old", ["p"]));
    expect([text(await early), text(await late)]).toEqual(["old", "new"]);
    expect(text(kept.find(shop, "/a"))).toBe("new");
  });

  it("stays within its bytes", async () => {
    const kept = cache();
    for (let index = 0; index < 50; index++)
      await kept.fill(shop, `/${index}`, async () => answer("x".repeat(1000)));
    const found = Array.from({ length: 50 }, (_, index) => kept.find(shop, `/${index}`)).filter(Boolean);
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThan(10);
  });
});
