import { randomBytes } from "node:crypto";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import type { Image } from "@mizan/contracts/media";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, newId } from "../platform";
import type { FileStorage } from "./file-storage";
import { findByHash } from "./find-by-hash";
import { type MediaRow, toImage, uploadUrl } from "./media-row";
import type { PreparedImage } from "./prepare-image";
import type { RenderedImage } from "./render-image";

/**
 * Keeps a picture that `prepareImage` made ready, under a name of chance.
 *
 * The same file uploaded again is the picture that is there. The files are written before the row, so that a row never
 * lacks its files; what a crash leaves without a row is harmless.
 *
 * Source  seeds/003 "File Upload & Media Management".
 */
export async function storeImage(ctx: Context, image: PreparedImage, storage: FileStorage): Promise<Image> {
  authorize(ctx, "create", "Media");
  if (image.known) return image.known;
  const { contentHash, rendered, alt } = image;
  const files = nameFiles(rendered);
  // The row of a rehearsal goes, and its files would stay.
  if (!ctx.rehearses) for (const file of files) await storage.put(file.filename, file.bytes);
  const stored = await insertMedia(ctx, contentHash, files, rendered.placeholder, alt);
  if (stored) return stored;
  // The same file came twice at once, and the other one was first.
  for (const file of files) await storage.remove(file.filename);
  const first = await findByHash(ctx, contentHash);
  if (!first) throw new Error("A picture was neither stored nor there");
  return first;
}

type NamedFile = RenderedImage["variants"][number] & { filename: string };

function nameFiles({ variants }: RenderedImage): NamedFile[] {
  const name = randomBytes(12).toString("hex");
  return variants.map((variant) => ({ ...variant, filename: `${name}-${variant.width}.${variant.format}` }));
}

/** Null when a row with the same content is there. */
function insertMedia(
  ctx: Context,
  contentHash: string,
  files: NamedFile[],
  placeholder: string,
  alt: LocalizedText,
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
