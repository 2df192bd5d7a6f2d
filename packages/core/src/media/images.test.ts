import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "@mizan/db";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalDuring } from "../../test/refusal-during";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { saveCategory } from "../catalog";
import { inTransaction } from "../platform";
import { deleteImage, findUploads, LocalStorage, prepareImage, storeImage } from ".";

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);
const other = await openShop(database);
const folder = await mkdtemp(join(tmpdir(), "mizan-media-"));
const storage = new LocalStorage(join(folder, "uploads"));
afterAll(() => rm(folder, { recursive: true, force: true }));

let shade = 0;
/** A picture unlike any before: a plain colour with a brighter corner. */
const picture = (width: number, height: number) => {
  shade += 1;
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 80, b: 120 } } }).composite(
    [
      {
        input: { create: { width: 8, height: 8, channels: 3, background: { r: 255, g: 255, b: shade } } },
        top: 0,
        left: 0,
      },
    ],
  );
};

const store = async (bytes: Uint8Array, more = {}, ctx = shop.as()) =>
  storeImage(ctx, await prepareImage(ctx, { bytes, ...more }), storage);
const files = async () => (await readdir(join(folder, "uploads"))).sort();

describe("storeImage", () => {
  it("keeps WebP in three sizes and AVIF in one, with a placeholder, under a name of chance", async () => {
    const image = await store(await picture(1600, 1200).jpeg().toBuffer(), {
      filename: "Photo.JPG",
      alt: { ar: "أرز", en: "Rice" },
    });
    expect(image.variants.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual([
      "webp 1280×960",
      "webp 640×480",
      "webp 320×240",
      "avif 640×480",
    ]);
    expect(image).toMatchObject({
      filename: expect.stringMatching(/^[0-9a-f]{24}-1280\.webp$/),
      url: `/uploads/${image.filename}`,
      width: 1280,
      height: 960,
      alt: { ar: "أرز", en: "Rice" },
      placeholder: expect.stringMatching(/^data:image\/webp;base64,/),
    });
    const kept = await files();
    for (const { url, width, format } of image.variants) {
      const filename = url.slice("/uploads/".length);
      expect(kept).toContain(filename);
      const stored = await sharp(await readFile(join(folder, "uploads", filename))).metadata();
      expect(stored).toMatchObject({ width, format: format === "avif" ? "heif" : "webp" });
    }
    expect(kept.filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("does not blow up a small picture, and scales down a tall one", async () => {
    const small = await store(await picture(100, 50).png().toBuffer());
    expect(small.variants.map(({ format, width }) => `${format} ${width}`)).toEqual(["webp 100", "avif 100"]);
    const tall = await store(await picture(200, 16_000).png().toBuffer());
    expect(tall.height).toBeLessThanOrEqual(1280 * 4);
  });

  it("takes every documented format", async () => {
    const bytes = await Promise.all([
      picture(40, 40).jpeg().toBuffer(),
      picture(40, 40).png().toBuffer(),
      picture(40, 40).gif().toBuffer(),
      picture(40, 40).webp().toBuffer(),
      picture(40, 40).avif().toBuffer(),
    ]);
    for (const upload of bytes) expect((await store(upload)).width).toBe(40);
  });

  it("turns a picture upright and drops what the camera wrote into it", async () => {
    const bytes = await picture(60, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: "SECRET" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "20/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(bytes.includes("SECRET")).toBe(true);
    const image = await store(bytes);
    expect([image.width, image.height]).toEqual([20, 60]);
    for (const { url } of image.variants) {
      const stored = await readFile(join(folder, url));
      expect(stored.includes("SECRET")).toBe(false);
      expect((await sharp(stored).metadata()).exif).toBeUndefined();
    }
  });

  it("leaves a page that hides behind a picture behind", async () => {
    const page = "<html><script>alert(1)</script></html>";
    const image = await store(Buffer.concat([await picture(30, 30).jpeg().toBuffer(), Buffer.from(page)]));
    for (const { url } of image.variants)
      expect((await readFile(join(folder, url))).includes("script")).toBe(false);
  });

  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["a page", Buffer.from("<!doctype html><p>picture.png</p>")],
    ["a TIFF", Buffer.from("II*\0\x08\0\0\0")],
    ["nothing", Buffer.alloc(0)],
  ])("refuses %s whatever its name says", async (_, bytes) => {
    expect(await refusalOf(store(bytes, { filename: "picture.png" }))).toMatchObject({
      code: "UNSUPPORTED_MEDIA_TYPE",
      reason: "image.type",
    });
  });

  it("refuses a picture under another format's name", async () => {
    const png = await picture(10, 10).png().toBuffer();
    expect(await refusalOf(store(png, { filename: "script.svg" }))).toMatchObject({ reason: "image.type" });
    expect(await refusalOf(store(png, { filename: "picture.gif" }))).toMatchObject({ reason: "image.type" });
  });

  it("refuses a script that begins as a picture does", async () => {
    const script = Buffer.from("GIF89a/*.........*/=1;alert(document.domain)//");
    expect(await refusalOf(store(script))).toMatchObject({ code: "UNPROCESSABLE", reason: "image.damaged" });
  });

  it.each(["jpeg", "png", "webp", "avif", "gif"] as const)("refuses a %s that is cut off", async (format) => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: "#123",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    });
    const whole = await noise.toFormat(format).toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length / 2));
    expect(await refusalOf(store(cut))).toMatchObject({ code: "UNPROCESSABLE", reason: "image.damaged" });
  });

  it("refuses more than 4 MB before it looks inside", async () => {
    const bytes = Buffer.concat([await picture(10, 10).png().toBuffer(), Buffer.alloc(4 * 1024 * 1024)]);
    expect(await refusalOf(store(bytes))).toMatchObject({ code: "PAYLOAD_TOO_LARGE", reason: "image.bytes" });
  });

  it("refuses a small file of 49 megapixels without decoding it", async () => {
    const bytes = await sharp({ create: { width: 7000, height: 7000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
    expect(await refusalOf(store(bytes))).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      reason: "image.pixels",
      details: { width: 7000, height: 7000 },
    });
  });

  it("gives the picture that is there when the same file comes again, also twice at once", async () => {
    const bytes = await picture(50, 50).png().toBuffer();
    const before = (await files()).length;
    const [one, two] = await Promise.all([store(bytes), store(bytes)]);
    const three = await store(bytes);
    expect(new Set([one.id, two.id, three.id]).size).toBe(1);
    expect((await files()).length).toBe(before + 2);
  });

  it("keeps companies apart, and is for the catalogue's keepers", async () => {
    const bytes = await picture(50, 50).png().toBuffer();
    const mine = await store(bytes);
    const theirs = await store(bytes, {}, other.as());
    expect(theirs.id).not.toBe(mine.id);
    const elsewhere = "https://example.com/1.jpg";
    expect(await findUploads(other.as(), [theirs.url, elsewhere, null, undefined])).toEqual(
      new Map([[theirs.url, theirs.id]]),
    );
    expect(await refusalOf(findUploads(other.as(), [mine.url, theirs.url, "/uploads/"]))).toMatchObject({
      code: "UNPROCESSABLE",
      reason: "image.unknown",
      details: { images: [mine.url, "/uploads/"] },
    });
    expect(await refusalOf(store(bytes, {}, shop.as({ type: "anonymous" })))).toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});

describe("deleteImage", () => {
  it("refuses while a product shows it, then removes row and files", async () => {
    const image = await store(await picture(70, 70).png().toBuffer());
    const { companyId } = shop;
    const { id: productId } = await shop.addProduct();
    await shop.as().db.productImage.create({
      data: { companyId, productId, position: 0, mediaId: image.id },
    });
    expect(await refusalOf(deleteImage(shop.as(), { id: image.id }, storage))).toMatchObject({
      code: "CONFLICT",
      reason: "image.used",
      details: { products: 1, others: 0 },
    });
    await shop.as().db.productImage.deleteMany({ where: { companyId, productId } });
    await deleteImage(shop.as(), { filename: image.filename }, storage);
    expect(await refusalOf(deleteImage(shop.as(), { id: image.id }, storage))).toMatchObject({
      reason: "image.absent",
    });
    expect((await files()).filter((name) => image.url.includes(name.slice(0, 24)))).toEqual([]);
  });

  it("refuses while a category, an account or a customer shows it", async () => {
    const image = await store(await picture(73, 73).png().toBuffer());
    const category = await saveCategory(shop.as(), { name: { ar: "", en: "Pictured" }, imageUrl: image.url });
    await shop
      .as()
      .sql(sql`UPDATE "Staff" SET avatar = ${image.url} WHERE "companyId" = ${shop.companyId}::uuid`);
    const deletion = () => refusalOf(deleteImage(shop.as(), { id: image.id }, storage));
    expect(await deletion()).toMatchObject({ reason: "image.used", details: { products: 0 } });
    await shop.as().sql(sql`UPDATE "Staff" SET avatar = NULL WHERE "companyId" = ${shop.companyId}::uuid`);
    expect(await deletion()).toMatchObject({ reason: "image.used", details: { products: 0, others: 1 } });
    await saveCategory(shop.as(), { id: category.id, imageUrl: null });
    expect(await deletion()).toMatchObject({ reason: "none" });
  });

  it("waits for a category that is just being given the picture", async () => {
    const image = await store(await picture(74, 74).png().toBuffer());
    const deletion = await refusalDuring(
      database,
      shop.as(),
      (tx) => saveCategory(tx, { name: { ar: "", en: "Just pictured" }, imageUrl: image.url }),
      () => deleteImage(shop.as(), { id: image.id }, storage),
    );
    expect(deletion).toMatchObject({ reason: "image.used", details: { others: 1 } });
  });

  it("does not know another company's", async () => {
    const image = await store(await picture(71, 71).png().toBuffer());
    expect(await refusalOf(deleteImage(other.as(), { id: image.id }, storage))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("leaves the files when its transaction is undone", async () => {
    const image = await store(await picture(72, 72).png().toBuffer());
    await inTransaction(shop.as(), async (tx) => {
      await deleteImage(tx, { id: image.id }, storage);
      throw new Error("undone");
    }).catch(() => {});
    const [row] = await shop.as().sql(sql`SELECT id FROM "Media" WHERE id = ${image.id}::uuid`);
    expect(row).toBeDefined();
    expect(await files()).toContain(image.filename);
  });
});

describe("LocalStorage", () => {
  it("takes no name that leads elsewhere", async () => {
    for (const name of ["../x.webp", "a/b.webp", ".hidden", "a..webp", "", "A.webp"])
      await expect(storage.put(name, Buffer.from("x"))).rejects.toThrow("Not a name");
  });
});
