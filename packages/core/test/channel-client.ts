import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

const header = { alg: "ECDH-ES", enc: "A256GCM" } as const;

/** The other end of an encrypted connection, as an integrator builds it. */
export async function openChannelClient(crv: "P-256" | "P-384" | "P-521" | "X25519") {
  const { privateKey, publicKey } = await generateKeyPair(header.alg, { crv });
  return {
    /** What goes into `auth`. */
    encryption: { ...header, jwk: await exportJWK(publicKey) },
    async read(jwe: unknown): Promise<unknown> {
      const { plaintext } = await compactDecrypt(String(jwe), privateKey);
      return JSON.parse(new TextDecoder().decode(plaintext));
    },
    async seal(value: unknown, to: JWK): Promise<string> {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      return new CompactEncrypt(bytes).setProtectedHeader(header).encrypt(await importJWK(to, header.alg));
    },
  };
}
