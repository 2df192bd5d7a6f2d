import { revalidateTag } from "next/cache";
import { z } from "zod";
import { isAppKey } from "@/lib/app-key";
import { env } from "@/lib/env";

const Invalidation = z.object({ tags: z.array(z.string().min(1).max(400)).min(1).max(10_000) });

/**
 * Forgets every page and answer that is kept under one of the tags. The API calls it when the catalogue changes.
 *
 * `expire: 0`: the next reader waits for the new page, and nobody sees a former price once.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isAppKey(request.headers.get("x-app-key"), env.webAppKeys))
    return Response.json({ title: "Not the key of this shop" }, { status: 401 });
  const parsed = Invalidation.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ title: "Expected {tags: string[]}" }, { status: 400 });
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: parsed.data.tags });
}
