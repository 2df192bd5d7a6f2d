import { Id } from "@mizan/contracts/ids";
import { isSameOrigin } from "@mizan/contracts/same-origin";
import { headers } from "next/headers";
import { z } from "zod";
import { apiClient } from "@/lib/api-client";
import { problemOf } from "@/lib/problem";
import { auth, ownSession } from "@/lib/session/session";
import { forgetVisit, keepVisit } from "@/lib/session/visit-cookie";

const Wish = z.object({ companyId: Id });

/** Lets an operator into another company: its token is kept here and never reaches the browser. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, "cross_site");
  const wish = Wish.safeParse(await request.json().catch(() => null));
  if (!wish.success) return refuse(400, "input.invalid");
  const session = await ownSession();
  if (session === null) return refuse(401, "credential.missing");
  const client = apiClient(await headers(), session);
  try {
    const { token, expiresIn } = await client.companies.enter.mutate({ id: wish.data.companyId });
    await keepVisit(session.apiToken, token, expiresIn);
    return new Response(null, { status: 204 });
  } catch (error) {
    return refuse(403, problemOf(error).reason);
  }
}

/** The way back. It is open also when the API does not answer, or the visit has ended by itself. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, "cross_site");
  await apiClient(await headers(), await auth())
    .companies.leave.mutate()
    .catch((error: unknown) =>
      console.warn("A visit could not be ended at the API", problemOf(error).reason),
    );
  await forgetVisit();
  return new Response(null, { status: 204 });
}

const refuse = (status: number, reason: string) => Response.json({ reason }, { status });
