import { redirect } from "next/navigation";
import { forgetVisit } from "@/lib/session/visit-cookie";

/** Where a page leads whose visit has ended by itself: back into the operator's own company. */
export async function GET(): Promise<never> {
  await forgetVisit();
  redirect("/");
}
