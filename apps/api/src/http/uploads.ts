import { DomainError } from "@mizan/contracts/errors";
import { uploadLimits } from "@mizan/contracts/media";
import type { FastifyRequest } from "fastify";
import type { UploadedFile } from "./route";

/**
 * The files of a multipart body, in memory: they are small, and are looked at whole before anything is kept.
 *
 * Errors  UNSUPPORTED_MEDIA_TYPE for another body · PAYLOAD_TOO_LARGE · VALIDATION body.malformed, file.missing.
 */
export async function readUpload(
  request: FastifyRequest,
  { field, maxFiles }: { field: string; maxFiles: number },
): Promise<UploadedFile[]> {
  if (!request.isMultipart())
    throw new DomainError(
      "UNSUPPORTED_MEDIA_TYPE",
      "body.type",
      `Send multipart/form-data with a file in "${field}"`,
    );
  const files = await readFiles(request, maxFiles);
  const wanted = files.filter((file) => file.field === field);
  if (wanted.length > 0) return wanted;
  throw new DomainError("VALIDATION", "file.missing", `There is no file in the field "${field}"`, {}, [
    { path: field, code: "missing", message: "Send the picture in this field" },
  ]);
}

async function readFiles(request: FastifyRequest, maxFiles: number): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  const limits = { files: maxFiles, fileSize: uploadLimits.fileBytes, fields: 10, fieldSize: 10_000 };
  try {
    for await (const part of request.files({ limits }))
      files.push({ field: part.fieldname, filename: part.filename, bytes: await part.toBuffer() });
    return files;
  } catch (error) {
    // The plugin's own refusals have a code; what the parser says of the bytes has none.
    if (error instanceof Error && "code" in error) throw error;
    throw new DomainError(
      "VALIDATION",
      "body.malformed",
      "The multipart body is cut short or lacks its boundary",
    );
  }
}
