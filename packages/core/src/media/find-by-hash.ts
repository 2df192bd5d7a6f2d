import type { Image } from "@mizan/contracts/media";
import { sql } from "@mizan/db";
import type { Context } from "../platform";
import { type MediaRow, toImage } from "./media-row";

/** The stored picture that was made of a file with these bytes. */
export async function findByHash(ctx: Context, contentHash: string): Promise<Image | null> {
  const [row] = await ctx.sql<MediaRow>(sql`
    SELECT * FROM "Media" WHERE "companyId" = ${ctx.companyId}::uuid AND "contentHash" = ${contentHash}`);
  return row ? toImage(row) : null;
}
