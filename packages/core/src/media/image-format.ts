/** The formats that an upload may have. Source: seeds/003 "Supported File Types". */
export type ImageFormat = "jpeg" | "png" | "gif" | "webp" | "avif";

const extensions: Record<ImageFormat, readonly string[]> = {
  jpeg: ["jpg", "jpeg", "jfif"],
  png: ["png"],
  gif: ["gif"],
  webp: ["webp"],
  avif: ["avif"],
};

/** The format that a file's first bytes name; null for any other, whatever its name says. */
export function formatOf(bytes: Uint8Array): ImageFormat | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32)).toString("latin1");
  if (text.startsWith("\xFF\xD8\xFF")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1A\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(text)) return "webp";
  if (/^.{4}ftypavi[fs]/s.test(text)) return "avif";
  return null;
}

/** Whether a file name's extension fits what the file is; a name without one says nothing. */
export function fitsName(format: ImageFormat, filename: string): boolean {
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase();
  return extension === undefined || extensions[format].includes(extension);
}
