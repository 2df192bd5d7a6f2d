import "server-only";
import type { Profile } from "@mizan/contracts/identity";
import { redirect } from "next/navigation";
import { cache } from "react";
import { problemOf } from "./problem";
import { auth } from "./session";
import { api } from "./trpc-server";

/** Who is signed in as the API knows them now, or null; an API that does not answer throws. */
export const findProfile = cache(async (): Promise<Profile | null> => {
  if ((await auth()) === null) return null;
  const client = await api();
  try {
    return await client.session.me.query();
  } catch (error) {
    if (problemOf(error).code === "UNAUTHORIZED") return null;
    throw error;
  }
});

/** Who is signed in; a visitor whose session no longer holds is sent to sign in. */
export async function requireProfile(): Promise<Profile> {
  return (await findProfile()) ?? redirect("/sign-in");
}
