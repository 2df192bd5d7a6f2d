import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "@mizan/db";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { LocalStorage, prepareImage, storeImage } from "../media";
import { coverThumbnail } from "./cover-thumbnail";
import { updateProduct } from "./update-product";

const { database } = await suiteDatabase();
const shop = await openShop(database);
const folder = await mkdtemp(join(tmpdir(), "mizan-thumbnails-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const thumbnailOf = async (productId: string) => {
  const [row] = await database
    .forCompany(shop.companyId)
    .sql<{ url: string | null }>(
      sql`SELECT ${coverThumbnail} AS url FROM "Product" p WHERE p.id = ${productId}::uuid`,
    );
  return row?.url;
};

it("is the smallest WebP of the first picture, an address kept elsewhere, or nothing", async () => {
  const { id } = await shop.addProduct();
  expect(await thumbnailOf(id)).toBeNull();

  const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  const stored = await storeImage(
    shop.as(),
    await prepareImage(shop.as(), { bytes }),
    new LocalStorage(folder),
  );
  const elsewhere = "https://pictures.example/a.jpg";
  const show = (images: ({ mediaId: string } | { url: string })[]) =>
    updateProduct(shop.as(), { id, images });
  await show([{ mediaId: stored.id }, { url: elsewhere }]);
  expect(await thumbnailOf(id)).toMatch(/-320\.webp$/);

  await show([{ url: elsewhere }, { mediaId: stored.id }]);
  expect(await thumbnailOf(id)).toBe(elsewhere);
});
