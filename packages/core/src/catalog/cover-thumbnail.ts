import { sql } from "@mizan/db";

/** The smallest stored size of product `p`'s first picture, or its address when it is kept elsewhere; null for none. */
export const coverThumbnail = sql`(
  SELECT coalesce(i.url,
    (SELECT v->>'url' FROM jsonb_array_elements(f.variants) v
      WHERE v->>'format' = 'webp' ORDER BY (v->>'width')::int LIMIT 1),
    '/uploads/' || f.filename)
  FROM "ProductImage" i LEFT JOIN "Media" f ON f."companyId" = i."companyId" AND f.id = i."mediaId"
  WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1)`;
