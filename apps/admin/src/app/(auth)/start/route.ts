import { redirect } from "next/navigation";
import { requireProfile, TooManyRequests } from "@/lib/profile";

/** Leads whoever signed in to the page that they like to begin with. */
export async function GET(): Promise<never> {
  const profile = await requireProfile();
  return redirect(profile instanceof TooManyRequests ? "/" : profile.preferences.startPage);
}
