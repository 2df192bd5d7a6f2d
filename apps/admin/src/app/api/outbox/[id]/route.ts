import { errorTable } from "@mizan/contracts/errors";
import { Id } from "@mizan/contracts/ids";
import { problemOf } from "@/lib/problem";
import { api } from "@/lib/trpc-server";

/**
 * What a mail may do in the frame that shows it: have styles, open its links beside the admin, and nothing else.
 * Its pictures stay away too: to load one would tell its host that the mail was looked at.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A mail as a document, for the outbox. */
export async function GET(_request: Request, { params }: RouteContext<"/api/outbox/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const { content } = await (await api()).mails.get.query({ id: id.data });
    if (!content) return new Response(null, { status: 404 });
    return new Response(content.html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": POLICY,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    return new Response(null, { status: errorTable[problemOf(error).code].status });
  }
}
