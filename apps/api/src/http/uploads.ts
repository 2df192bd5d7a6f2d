import { DomainError } from "@mizan/contracts/errors";
import { uploadLimits } from "@mizan/contracts/media";
import type { FastifyRequest } from "fastify";
import type { UploadedFile } from "./route";

/**
 * The files of a multipart body, in memory: they are small, and are looked at whole before anything is kept.
 *
 * Errors  UNSUPPORTED_MEDIA_TYPE for another body · PAYLOAD_TOO_LARGE · VALIDATION file.missing.
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
  const files: UploadedFile[] = [];
  const limits = { files: maxFiles, fileSize: uploadLimits.fileBytes, fields: 10, fieldSize: 10_000 };
  for await (const part of request.files({ limits }))
    files.push({ field: part.fieldname, filename: part.filename, bytes: await part.toBuffer() });
  const wanted = files.filter((file) => file.field === field);
  if (wanted.length > 0) return wanted;
  throw new DomainError("VALIDATION", "file.missing", `There is no file in the field "${field}"`, {}, [
    { path: field, code: "missing", message: "Send the picture in this field" },
  ]);
}
