import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** One stored size of a picture. Units: pixels. */
export interface RenderedVariant {
  file: string;
  width: number;
  height: number;
  format: "webp" | "avif";
}

/** A drawing with its stored sizes, the largest first. */
export interface RenderedArt {
  /** Name shared by the files: a hash of the drawing, so the same drawing is rendered once and for all. */
  name: string;
  width: number;
  height: number;
  /** Of the largest file. */
  bytes: number;
  /** A 16-pixel picture as a data URI, to show while the real one loads. */
  placeholder: string;
  variants: RenderedVariant[];
}

/** Rendering is all processor time: more at once only makes each wait. */
const concurrency = 2;

/** The name under which a drawing is stored. */
export const artName = (svg: string) => createHash("sha256").update(svg).digest("hex").slice(0, 24);

/** Where pictures go, and the notes of what was made of them; the notes are nobody else's business. */
export interface ArtFolders {
  pictures: string;
  notes: string;
  /** Width of the largest picture, in pixels. */
  width: number;
}

/** The width drawings are made for. */
const drawnWidth = 1280;

/** The file of a drawing's picture in one of its widths. */
export const pictureFile = (svg: string, width: number) => `${artName(svg)}-${width}.webp`;

/**
 * Renders drawings as WebP at full, half and quarter width and AVIF at half width.
 *
 * What is there already is not rendered again: a note of what was made is written last.
 */
export async function renderArt(svgs: readonly string[], folders: ArtFolders): Promise<RenderedArt[]> {
  await mkdir(folders.pictures, { recursive: true });
  await mkdir(folders.notes, { recursive: true });
  const known = new Map<string, Promise<RenderedArt>>();
  const waiting = [...new Set(svgs)];
  const renderNext = async (): Promise<void> => {
    for (let svg = waiting.shift(); svg !== undefined; svg = waiting.shift()) {
      const rendered = renderOnce(svg, folders);
      known.set(svg, rendered);
      await rendered;
    }
  };
  sharp.concurrency(1);
  await Promise.all(Array.from({ length: concurrency }, renderNext));
  return Promise.all(
    svgs.map((svg) => known.get(svg) ?? Promise.reject(new Error("a drawing was not rendered"))),
  );
}

async function renderOnce(svg: string, { pictures, notes, width }: ArtFolders): Promise<RenderedArt> {
  const name = artName(svg);
  const note = join(notes, `${name}-${width}.json`);
  const earlier = await readNote(note, pictures);
  if (earlier) return earlier;
  const rendered = await render(svg, name, pictures, width);
  const unfinished = `${note}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(rendered));
  await rename(unfinished, note);
  return rendered;
}

async function readNote(note: string, folder: string): Promise<RenderedArt | null> {
  try {
    const rendered: RenderedArt = JSON.parse(await readFile(note, "utf8"));
    await Promise.all(rendered.variants.map(({ file }) => stat(join(folder, file))));
    return rendered;
  } catch {
    return null;
  }
}

async function render(svg: string, name: string, folder: string, drawWidth: number): Promise<RenderedArt> {
  // Drawn once at full size; every stored size is taken from these pixels.
  const full = await sharp(Buffer.from(svg), { density: (72 * drawWidth) / drawnWidth })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = full.info;
  const wide = { raw: { width, height, channels: full.info.channels } };
  const scaled = (to: number) => ({ width: to, height: Math.round((height * to) / width) });
  const middle = scaled(width / 2);
  const half = await sharp(full.data, wide)
    .resize({ ...middle, kernel: "linear" })
    .raw()
    .toBuffer();
  const narrow = { raw: { ...middle, channels: full.info.channels } };
  const small = scaled(width / 4);

  const files = {
    [`${name}-${width}.webp`]: sharp(full.data, wide).webp({ quality: 80, effort: 0 }),
    [`${name}-${middle.width}.webp`]: sharp(half, narrow).webp({ quality: 80, effort: 1 }),
    [`${name}-${small.width}.webp`]: sharp(half, narrow).resize(small).webp({ quality: 80, effort: 1 }),
    [`${name}-${middle.width}.avif`]: sharp(half, narrow).avif({ quality: 52, effort: 0 }),
  };
  const sizes: number[] = [];
  for (const [file, image] of Object.entries(files)) {
    const bytes = await image.toBuffer();
    sizes.push(bytes.length);
    await writeFile(join(folder, file), bytes);
  }
  const tiny = await sharp(half, narrow).resize(scaled(16)).webp({ quality: 40, effort: 0 }).toBuffer();
  return {
    name,
    width,
    height,
    bytes: sizes[0] ?? 0,
    placeholder: `data:image/webp;base64,${tiny.toString("base64")}`,
    variants: [
      { file: `${name}-${width}.webp`, width, height, format: "webp" },
      { file: `${name}-${middle.width}.webp`, ...middle, format: "webp" },
      { file: `${name}-${small.width}.webp`, ...small, format: "webp" },
      { file: `${name}-${middle.width}.avif`, ...middle, format: "avif" },
    ],
  };
}
