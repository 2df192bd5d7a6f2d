import NextAuth from "next-auth";
import { authOptions } from "@/features/session/auth-options";

/** Who is signed in, for the header of cached pages. Of NextAuth's own pages and doors there is no other. */
export async function GET(request: Request): Promise<Response> {
  const params = Promise.resolve({ nextauth: ["session"] });
  return NextAuth(authOptions())(request, { params });
}
