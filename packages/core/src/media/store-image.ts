import { createHash, randomBytes } from "node:crypto";
import { DomainError } from "@mizan/contracts/errors";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import { type Image, uploadLimits } from "@mizan/contracts/media";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, newId } from "../platform";
import type { FileStorage } from "./file-storage";
import { fitsName, formatOf, type ImageFormat } from "./image-format";
import { type MediaRow, toImage, uploadUrl } from "./media-row";
import { type RenderedImage, renderImage } from "./render-image";

/** A file as it was uploaded. `filename` is only compared with what the file is; it is not kept. */
export interface StoreImageInput {
  bytes: Uint8Array;
  filename?: string;
  alt?: LocalizedText;
}

/**
 * Keeps a picture: checked by its bytes and by decoding it whole, encoded anew in every size under a name of chance.
 *
 * The same file uploaded again is the picture that is there. The files are written before the row, so that a row never
 * lacks its files; what a crash leaves without a row is harmless.
 *
 * Errors  PAYLOAD_TOO_LARGE image.bytes, image.pixels · UNSUPPORTED_MEDIA_TYPE image.type · UNPROCESSABLE image.damaged.
 * Source  seeds/003 "File Upload & Media Management".
 */
export async function storeImage(ctx: Context, input: StoreImageInput, storage: FileStorage): Promise<Image> {
  authorize(ctx, "create", "Media");
  const format = acceptedFormat(input);
  const contentHash = createHash("sha256").update(input.bytes).digest("hex");
  const known = await findByHash(ctx, contentHash);
  if (known) return known;

  const rendered = await renderImage(input.bytes, format);
  const files = nameFiles(rendered);
  for (const file of files) await storage.put(file.filename, file.bytes);
  const stored = await insertMedia(ctx, contentHash, files, rendered.placeholder, input.alt);
  if (stored) return stored;
  // The same file came twice at once, and the other one was first.
  for (const file of files) await storage.remove(file.filename);
  const first = await findByHash(ctx, contentHash);
  if (!first) throw new Error("A picture was neither stored nor there");
  return first;
}

function acceptedFormat({ bytes, filename }: StoreImageInput): ImageFormat {
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

type NamedFile = RenderedImage["variants"][number] & { filename: string };

function nameFiles({ variants }: RenderedImage): NamedFile[] {
  const name = randomBytes(12).toString("hex");
  return variants.map((variant) => ({ ...variant, filename: `${name}-${variant.width}.${variant.format}` }));
}

async function findByHash(ctx: Context, contentHash: string): Promise<Image | null> {
  const [row] = await ctx.sql<MediaRow>(sql`
    SELECT * FROM "Media" WHERE "companyId" = ${ctx.companyId}::uuid AND "contentHash" = ${contentHash}`);
  return row ? toImage(row) : null;
}

/** Null when a row with the same content is there. */
function insertMedia(
  ctx: Context,
  contentHash: string,
  files: NamedFile[],
  placeholder: string,
  alt: LocalizedText = { ar: "", en: "" },
): Promise<Image | null> {
  const [main] = files;
  if (!main) throw new Error("A picture without files");
  const variants = files.map(({ filename, width, height, format }) => ({
    url: uploadUrl(filename),
    width,
    height,
    format,
  }));
  return inTransaction(ctx, async (tx) => {
    const [row] = await tx.sql<MediaRow>(sql`
      INSERT INTO "Media" ("companyId", id, filename, "contentHash", width, height, bytes, placeholder, "altAr", "altEn",
        variants, "createdAt")
      VALUES (${tx.companyId}::uuid, ${newId()}::uuid, ${main.filename}, ${contentHash}, ${main.width}, ${main.height},
        ${main.bytes.length}, ${placeholder}, ${alt.ar}, ${alt.en}, ${JSON.stringify(variants)}::jsonb,
        ${tx.now()}::timestamptz)
      ON CONFLICT ("companyId", "contentHash") DO NOTHING
      RETURNING *`);
    if (!row) return null;
    const image = toImage(row);
    const { placeholder: _, ...kept } = image;
    await recordAudit(tx, { action: "image.stored", subjectType: "Media", subjectId: image.id, after: kept });
    return image;
  });
}
