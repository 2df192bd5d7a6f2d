import { uploadLimits } from "@mizan/contracts/media";
import { env } from "@/lib/env";
import { forward } from "@/lib/forward";

/** A multipart body is a little larger than the picture in it. */
const BODY_LIMIT = uploadLimits.fileBytes + 64 * 1024;

export async function POST(request: Request) {
  if (Number(request.headers.get("content-length") ?? 0) > BODY_LIMIT) {
    return Response.json({ title: "The picture is too large" }, { status: 413 });
  }
  return forward(request, new URL("/api/upload/image", env().apiUrl));
}
