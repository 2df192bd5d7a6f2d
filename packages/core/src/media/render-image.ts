import { DomainError, unprocessable } from "@mizan/contracts/errors";
import { uploadLimits } from "@mizan/contracts/media";
import sharp, { type Sharp } from "sharp";
import type { ImageFormat } from "./image-format";

/** One size of a picture, encoded anew: nothing of the upload but its pixels is in it. */
export interface RenderedVariant {
  width: number;
  height: number;
  format: "webp" | "avif";
  bytes: Buffer;
}

/** A picture in all its sizes, the largest first, with one so small that it fits into a page. */
export interface RenderedImage {
  variants: [RenderedVariant, ...RenderedVariant[]];
  placeholder: string;
}

/** Units: pixels. */
const WIDTHS = [1280, 640, 320] as const;
const AVIF_WIDTH = 640;
const PLACEHOLDER_WIDTH = 16;
/** A picture is at most this many times as high as it is wide; more is scaled down to fit. */
const TALLEST = 4;
/** A picture that takes longer than this to decode is not one. Units: seconds. */
const DECODE_TIMEOUT = 15;

/** What the decoder calls the formats. */
const decoderNames: Record<ImageFormat, string> = {
  jpeg: "jpeg",
  png: "png",
  gif: "gif",
  webp: "webp",
  avif: "heif",
};

/**
 * Decodes an upload whole and encodes it anew in every size, upright and without its EXIF data. Small pictures are not
 * blown up.
 *
 * Errors  PAYLOAD_TOO_LARGE image.pixels, known before anything is decoded · UNPROCESSABLE image.damaged.
 */
export async function renderImage(bytes: Uint8Array, format: ImageFormat): Promise<RenderedImage> {
  await refuseTooManyPixels(bytes, format);
  const [widest] = WIDTHS;
  // Decoded once, at the largest size; every other size is taken from these pixels.
  const { data, info } = await decoding(() =>
    sharp(bytes, { limitInputPixels: uploadLimits.pixels, failOn: "error" })
      .timeout({ seconds: DECODE_TIMEOUT })
      .autoOrient()
      .resize({ width: widest, height: widest * TALLEST, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const pixels = { raw: { width: info.width, height: info.height, channels: info.channels } };
  const scaled = (width: number) => sharp(data, pixels).resize({ width, withoutEnlargement: true });

  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, info.width)))];
  const [largest, ...smaller] = await Promise.all(
    widths.map((width) => encoded(scaled(width).webp({ quality: 80, effort: 3 }), "webp")),
  );
  const modern = await encoded(scaled(AVIF_WIDTH).avif({ quality: 52, effort: 2 }), "avif");
  const tiny = await scaled(PLACEHOLDER_WIDTH).webp({ quality: 40 }).toBuffer();
  if (!largest) throw new Error("A picture was rendered in no size");
  return {
    variants: [largest, ...smaller, modern],
    placeholder: `data:image/webp;base64,${tiny.toString("base64")}`,
  };
}

async function refuseTooManyPixels(bytes: Uint8Array, format: ImageFormat): Promise<void> {
  const {
    width,
    height,
    format: decoded,
  } = await decoding(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (decoded !== decoderNames[format]) throw damaged();
  if (width * height > uploadLimits.pixels)
    throw new DomainError(
      "PAYLOAD_TOO_LARGE",
      "image.pixels",
      `The picture has more than ${uploadLimits.pixels / 1_000_000} megapixels: scale it down`,
      { width, height, pixels: uploadLimits.pixels },
    );
}

/** The decoder's own words for a broken file help nobody and may tell of its insides. */
async function decoding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw damaged();
  }
}

const damaged = () =>
  unprocessable("image.damaged", "The file is not a whole picture: save it again and retry");

async function encoded(image: Sharp, format: RenderedVariant["format"]): Promise<RenderedVariant> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, format, bytes: data };
}
