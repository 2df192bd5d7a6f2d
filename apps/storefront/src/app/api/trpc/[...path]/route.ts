import { isSameOrigin } from "@mizan/contracts/same-origin";
import { appHeaders, visitorHeaders } from "@/lib/api";
import { env } from "@/lib/env";
import { requestShop } from "@/lib/request-shop";

/** What the browser asks for itself; everything else is asked by this server. */
const allowedProcedures = new Set(["products.list", "inventory.stock", "session.socketToken"]);

const MAX_BODY_BYTES = 16 * 1024;
const TIMEOUT_MS = 10_000;

/** Passes a procedure call of the browser on to the API, with the app's key and the visitor's address. */
async function passOn(request: Request, { params }: RouteContext<"/api/trpc/[...path]">): Promise<Response> {
  const procedure = (await params).path.join("/");
  if (!allowedProcedures.has(procedure)) return refuse(404, "Not found");
  if (request.method !== "GET" && !isSameOrigin(request.headers)) return refuse(403, "Not from this site");
  const body = request.method === "GET" ? undefined : await request.text();
  if (body && body.length > MAX_BODY_BYTES) return refuse(413, "Too large");

  const answer = await fetch(`${env.apiUrl}/trpc/${procedure}${new URL(request.url).search}`, {
    method: request.method,
    headers: {
      ...appHeaders(await requestShop()),
      ...visitorHeaders(request.headers),
      ...(body && { "content-type": "application/json" }),
    },
    body,
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  if (!answer) return refuse(503, "The shop cannot be reached");
  const retryAfter = answer.headers.get("retry-after");
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      "cache-control": "no-store",
      "x-request-id": answer.headers.get("x-request-id") ?? "",
      ...(retryAfter && { "retry-after": retryAfter }),
    },
  });
}

const refuse = (status: number, title: string) => Response.json({ status, title }, { status });

export { passOn as GET, passOn as POST };
