import { addressOf, requestShop } from "@/lib/request-shop";

export const dynamic = "force-dynamic";

/** What search engines may read. Made per request, since each shop has its own address. */
export async function GET(): Promise<Response> {
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /*/cart",
    "Disallow: /*/checkout",
    "Disallow: /*/orders/",
    "",
    `Sitemap: ${addressOf(await requestShop())}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
