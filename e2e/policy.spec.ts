import { demo } from "./demo";
import { expect, forgive, test } from "./test";

for (const [page, path] of [
  ["a cached page", "/en"],
  ["a page made per request", "/en/cart"],
  ["a page that is not there", "/en/no/such/page"],
] as const)
  test(`${page} runs no script that somebody put into it`, async ({ visit, complaints }) => {
    const shown = await visit();
    const answer = await shown.goto(demo.storefront + path);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' [^;]*'(?:sha256|nonce)-/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    if (answer?.status() === 404) forgive(complaints, "404");

    await shown.evaluate(async () => {
      document.body.insertAdjacentHTML(
        "beforeend",
        `<img src="/favicon.ico" alt="" onload="document.title = 'taken over'">`,
      );
      const picture = document.body.lastElementChild;
      if (picture instanceof HTMLImageElement) await picture.decode();
    });
    await expect(() => forgive(complaints, "Content Security Policy")).toPass();
    expect(await shown.title()).not.toBe("taken over");
  });

test("a form of another site is refused where cookies count", async ({ request }) => {
  for (const path of ["/api/cart", "/api/trpc/session.socketToken"]) {
    const answer = await request.post(demo.storefront + path, {
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      form: { type: "clear" },
    });
    expect(answer.status(), path).toBe(403);
  }
});

test("no picture is made anew for whoever asks", async ({ request }) => {
  for (const app of [demo.storefront, demo.admin]) {
    const answer = await request.get(`${app}/_next/image?url=%2Ffavicon.ico&w=640&q=75`);
    expect(answer.status(), app).toBe(404);
  }
});
