import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { asCustomer } from "@/features/session/customer";
import { redirect } from "@/i18n/navigation";
import { routing } from "@/i18n/routing";
import { orWait, TooManyRequests, wantsProof } from "@/lib/api-problem";

/** What the shop keeps of whoever is signed in, as a file. */
export async function GET(_: Request, { params }: RouteContext<"/[shop]/[locale]/account/data/file">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const place = { locale, path: "/account/data" };
  const data = await orWait(asCustomer(place, (api) => api.customers.ownData.query())).catch(
    (error: unknown) => {
      if (!wantsProof(error)) throw error;
      return redirect({ href: { pathname: "/account/data", query: { confirm: "" } }, locale });
    },
  );
  if (data instanceof TooManyRequests)
    return new Response(null, { status: 429, headers: { "retry-after": String(data.seconds) } });
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="my-data-${data.exportedAt.slice(0, 10)}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
