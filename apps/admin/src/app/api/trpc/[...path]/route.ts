import { asksForTokens } from "@/lib/asks-for-tokens";
import { env } from "@/lib/env";
import { forward } from "@/lib/forward";

async function handle(request: Request, { params }: RouteContext<"/api/trpc/[...path]">) {
  const { path } = await params;
  if (asksForTokens(path)) return Response.json({ title: "Not for a browser" }, { status: 404 });
  const target = new URL(`/trpc/${path.map(encodeURIComponent).join("/")}`, env().apiUrl);
  target.search = new URL(request.url).search;
  return forward(request, target);
}

export { handle as GET, handle as POST };
