import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** What search engines may read. Made per request, since the shop's address is only known at run time. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /*/cart",
    "Disallow: /*/checkout",
    "Disallow: /*/orders/",
    "",
    `Sitemap: ${env.storeUrl}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
