import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Closes bytes with AES-256-GCM, bound to a saying that has to be said again to open them.
 *
 * Shape   base64url of nonce, ciphertext and tag.
 * Source  NIST SP 800-38D: a random nonce of 96 bits serves 2³² messages of a key.
 */
export function sealBytes(key: Buffer, bytes: Buffer, bound: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

/** Opens what `sealBytes` closed. Errors: throws when a bit was changed, or key or saying are others. */
export function openBytes(key: Buffer, sealed: string, bound: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
