import "server-only";
import { apiClient } from "../api-client";
import type { SessionClaims } from "./session";

/** Ends a session at the API too, so that a copy of its token is of no use; an API that is away keeps nobody from leaving. */
export async function endApiSession(claims: SessionClaims): Promise<void> {
  const { session } = apiClient(new Headers(), claims);
  try {
    const current = (await session.list.query()).find(({ isCurrent }) => isCurrent);
    if (current) await session.end.mutate({ id: current.id });
  } catch (error) {
    console.warn("A session could not be ended at the API", error);
  }
}
