import type { LocalizedText } from "@mizan/contracts/localized-text";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

it.each([
  ["a category", "/api/category", "PUT", "name", {}],
  ["a product", "/api/pms/products", "PATCH", "title", { price: 1 }],
] as const)(
  "two translators of %s at once: neither undoes what the other was told is kept",
  async (...row) => {
    const [, collection, method, shownAs, more] = row;
    const made = await api.call<{ id: string }>({
      method: "POST",
      url: collection,
      body: { name: { ar: "٠", en: "0" }, ...more },
    });
    const url = `${collection}/${made.body.id}`;
    const kept: LocalizedText = { ar: "٠", en: "0" };
    for (let round = 1; round <= 10; round++) {
      const texts = [{ ar: `ا ${round}` }, { en: `a ${round}` }];
      const answers = await Promise.all(texts.map((name) => api.call({ method, url, body: { name } })));
      for (const [index, { status }] of answers.entries()) {
        expect([200, 412]).toContain(status);
        if (status === 200) Object.assign(kept, texts[index]);
      }
      expect((await api.call<Record<string, LocalizedText>>({ url })).body[shownAs]).toEqual(kept);
    }
  },
);
