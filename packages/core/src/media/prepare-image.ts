import { createHash } from "node:crypto";
import { DomainError } from "@mizan/contracts/errors";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import { type Image, uploadLimits } from "@mizan/contracts/media";
import { authorize } from "../access";
import type { Context } from "../platform";
import { findByHash } from "./find-by-hash";
import { fitsName, formatOf, type ImageFormat } from "./image-format";
import { type RenderedImage, renderImage } from "./render-image";

/** A file as it was uploaded. `filename` is only compared with what the file is; it is not kept. */
export interface UploadInput {
  bytes: Uint8Array;
  filename?: string;
  alt?: LocalizedText;
}

/** What `storeImage` keeps: a picture that is there already, or one in all its sizes. */
export type PreparedImage =
  | { known: Image }
  | { known: null; contentHash: string; rendered: RenderedImage; alt: LocalizedText };

/**
 * Makes an upload ready to be kept: checked by its bytes and by decoding it whole, encoded anew in every size. It takes
 * long and writes nothing: call it outside of transactions.
 *
 * Errors  PAYLOAD_TOO_LARGE image.bytes, image.pixels · UNSUPPORTED_MEDIA_TYPE image.type · UNPROCESSABLE image.damaged.
 */
export async function prepareImage(ctx: Context, input: UploadInput): Promise<PreparedImage> {
  authorize(ctx, "create", "Media");
  const format = acceptedFormat(input);
  const contentHash = createHash("sha256").update(input.bytes).digest("hex");
  const known = await findByHash(ctx, contentHash);
  if (known) return { known };
  const rendered = await renderImage(input.bytes, format);
  return { known: null, contentHash, rendered, alt: input.alt ?? { ar: "", en: "" } };
}

function acceptedFormat({ bytes, filename }: UploadInput): ImageFormat {
  if (bytes.byteLength > uploadLimits.fileBytes)
    throw new DomainError(
      "PAYLOAD_TOO_LARGE",
      "image.bytes",
      `A picture may have ${uploadLimits.fileBytes / 1024 / 1024} MB at most`,
      { bytes: bytes.byteLength, limit: uploadLimits.fileBytes },
    );
  const format = formatOf(bytes);
  if (!format || (filename && !fitsName(format, filename)))
    throw new DomainError(
      "UNSUPPORTED_MEDIA_TYPE",
      "image.type",
      "Send a JPG, PNG, GIF, WebP or AVIF picture, under a name that says so",
    );
  return format;
}
