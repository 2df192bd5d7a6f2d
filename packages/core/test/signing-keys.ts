import { generateKeyPairSync } from "node:crypto";

/** A fresh RSA private key as PEM; small, since tests sign and check but guard nothing. */
export const newSigningKey = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
