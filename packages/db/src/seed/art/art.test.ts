import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { danaShop, marsaShop } from "../catalogue/shops";
import { bannerNames, drawBanner } from "./banners";
import { drawProduct } from "./draw-product";
import { type ArtFolders, artName, pictureFile, renderArt } from "./render-art";
import { hex, lit, tone } from "./tone";

const products = [...marsaShop().products, ...danaShop().products];
const drawingOf = (slug: string) => {
  const product = products.find((candidate) => candidate.slug === slug);
  if (!product) throw new Error(`no product ${slug}`);
  return drawProduct(product);
};

let folder: string;
let folders: ArtFolders;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mizan-art-"));
  folders = { pictures: join(folder, "uploads"), notes: join(folder, "art"), width: 1280 };
});
afterAll(() => rm(folder, { recursive: true }));

test("OKLCH gives the sRGB of the reference implementation", () => {
  expect(hex(tone(1, 0, 0))).toBe("#ffffff");
  expect(hex(tone(0.62796, 0.25768, 29.234))).toBe("#ff0000");
  expect(lit(tone(0.5, 0.1, 20), 0.1).l).toBeCloseTo(0.6);
});

test("every product has a picture of its own line, with no word and no broken number in it", () => {
  for (const product of products) {
    const svg = drawingOf(product.slug);
    expect(svg).not.toMatch(/<text|NaN|undefined|Infinity/);
    expect(svg.length).toBeGreaterThan(1_500);
  }
});

test("every gradient and clip a picture refers to is defined in it", () => {
  for (const product of products.filter((_, index) => index % 7 === 0)) {
    const svg = drawingOf(product.slug);
    const used = [...svg.matchAll(/url\(#(\w+)\)/g)].map(([, id]) => id);
    for (const id of used) expect(svg).toContain(`id="${id}"`);
  }
});

test("the same product is drawn the same, another brand of it otherwise", () => {
  expect(artName(drawingOf("naseem-butter-200-g"))).toBe(artName(drawingOf("naseem-butter-200-g")));
  expect(artName(drawingOf("naseem-butter-200-g"))).not.toBe(artName(drawingOf("dar-hana-butter-200-g")));
  expect(drawingOf("tomato-local")).toBe(drawingOf("tomato-greenhouse"));
});

test("a picture is stored in four sizes with a placeholder, and not rendered twice", async () => {
  const svgs = [drawingOf("tomato-local"), drawingOf("tomato-greenhouse")];
  const [first, second] = await renderArt(svgs, folders);
  if (!first) throw new Error("nothing rendered");
  expect(second).toEqual(first);
  expect(first.variants.map(({ format, width }) => `${format} ${width}`)).toEqual([
    "webp 1280",
    "webp 640",
    "webp 320",
    "avif 640",
  ]);
  for (const { file, width, height } of first.variants) {
    expect(await sharp(join(folders.pictures, file)).metadata()).toMatchObject({ width, height });
  }
  expect(first.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(first.placeholder.length).toBeLessThan(400);

  const path = join(folders.pictures, first.variants[0]?.file ?? "");
  const before = (await stat(path)).mtimeMs;
  expect(await renderArt(svgs, folders)).toEqual([first, first]);
  expect((await stat(path)).mtimeMs).toBe(before);
  expect(await readdir(folders.pictures)).toHaveLength(4);
});

test("a smaller picture of the same drawing has files of its own", async () => {
  const svg = drawingOf("parsley");
  const [small] = await renderArt([svg], { ...folders, width: 640 });
  expect(small?.variants.map(({ width }) => width)).toEqual([640, 320, 160, 320]);
  expect(small?.variants[0]?.file).toBe(pictureFile(svg, 640));
});

test("a lost file is made again", async () => {
  const svg = drawingOf("parsley");
  const [rendered] = await renderArt([svg], folders);
  const lost = join(folders.pictures, rendered?.variants[3]?.file ?? "");
  await rm(lost);
  await renderArt([svg], folders);
  expect((await stat(lost)).size).toBeGreaterThan(500);
});

test("banners are wide and leave their start half to words", async () => {
  for (const name of bannerNames) {
    const { info, data } = await sharp(Buffer.from(drawBanner(name)))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width / info.height).toBe(2.5);
    const at = (x: number, y: number) =>
      data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3);
    expect(Math.min(...at(300, 320), ...at(600, 500))).toBeGreaterThan(200);
  }
});
