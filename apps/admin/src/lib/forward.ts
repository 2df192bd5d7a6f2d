import { isSameOrigin } from "@mizan/contracts/same-origin";
import { apiHeaders } from "./api-headers";
import { refuseFormerOwner } from "./session/refuse-former-owner";
import { auth } from "./session/session";

const answerHeaders = ["content-type", "x-request-id", "retry-after", "ratelimit", "ratelimit-policy"];

/**
 * Passes a request of the browser on to the API with the session's token, and its answer back.
 *
 * The token never reaches the browser: it is added here, from the encrypted cookie.
 */
export async function forward(request: Request, target: URL): Promise<Response> {
  if (request.method !== "GET" && !isSameOrigin(request.headers)) {
    return Response.json({ title: "Cross-site request refused" }, { status: 403 });
  }
  const session = await auth();
  const refusal = refuseFormerOwner(request.headers, session);
  if (refusal) return refusal;
  const contentType = request.headers.get("content-type");
  const answer = await fetch(target, {
    method: request.method,
    headers: {
      ...apiHeaders(request.headers, session),
      ...(contentType && { "content-type": contentType }),
    },
    body: request.method === "GET" ? null : await request.arrayBuffer(),
    cache: "no-store",
    signal: request.signal,
  }).catch((error: unknown) => {
    console.error("The API did not answer", error);
    return null;
  });
  if (answer === null) return Response.json({ title: "The API does not answer" }, { status: 503 });
  const headers = new Headers({ "cache-control": "no-store" });
  for (const name of answerHeaders) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
