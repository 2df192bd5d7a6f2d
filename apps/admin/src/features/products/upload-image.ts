import { Image } from "@mizan/contracts/media";

/** Sends a picture to the API through this app, and gives back what was stored. Throws when it is refused. */
export async function uploadImage(ask: typeof fetch, file: File): Promise<Image> {
  const body = new FormData();
  body.append("image", file);
  const answer = await ask("/api/upload", { method: "POST", body });
  if (!answer.ok) throw new Error(`The upload was refused with ${answer.status}`);
  return Image.parse(await answer.json());
}
