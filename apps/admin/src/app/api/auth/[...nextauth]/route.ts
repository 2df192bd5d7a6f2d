import NextAuth from "next-auth";
import { authOptions } from "@/lib/session/auth-options";

async function handle(request: Request, context: RouteContext<"/api/auth/[...nextauth]">): Promise<Response> {
  try {
    return await NextAuth(authOptions())(request, context);
  } catch (error) {
    // The library reads the body as JSON without looking.
    if (error instanceof SyntaxError) return new Response("The body is not JSON", { status: 400 });
    throw error;
  }
}

export { handle as GET, handle as POST };
