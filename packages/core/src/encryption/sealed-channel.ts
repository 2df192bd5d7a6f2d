import { DomainError } from "@mizan/contracts/errors";
import {
  CompactEncrypt,
  type CryptoKey,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import { z } from "zod";

const ALG = "ECDH-ES";
const ENC = "A256GCM";

const coordinate = z.base64url().min(1).max(100);

/** What a client asks for when what it is sent shall be encrypted to it. Source: RFC 7518 §4.6, §5.3; RFC 8037. */
const ChannelRequest = z.object({
  alg: z.literal(ALG),
  enc: z.literal(ENC),
  jwk: z.discriminatedUnion("kty", [
    z.object({
      kty: z.literal("EC"),
      crv: z.enum(["P-256", "P-384", "P-521"]),
      x: coordinate,
      y: coordinate,
    }),
    z.object({ kty: z.literal("OKP"), crv: z.literal("X25519"), x: coordinate }),
  ]),
});

/**
 * The two directions of one connection: what is sent is encrypted to the client's key, what comes to a key that was made
 * for this connection and is gone with it.
 */
export class SealedChannel {
  private constructor(
    private readonly theirs: CryptoKey | Uint8Array,
    private readonly ours: CryptoKey,
    /** What the client encrypts to. */
    readonly publicJwk: JWK,
  ) {}

  /** Errors: VALIDATION encryption.unsupported. */
  static async open(request: unknown): Promise<SealedChannel> {
    const parsed = ChannelRequest.safeParse(request);
    if (!parsed.success) throw unsupported();
    const { jwk } = parsed.data;
    const { privateKey, publicKey } = await generateKeyPair(ALG, { crv: jwk.crv });
    try {
      const channel = new SealedChannel(await importJWK(jwk, ALG), privateKey, await exportJWK(publicKey));
      // A point that is not on its curve, or leads to no secret, is found out now and not with the first message.
      await channel.seal(null);
      return channel;
    } catch {
      throw unsupported();
    }
  }

  /** A value as a compact JWE. */
  seal(value: unknown): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value ?? null)))
      .setProtectedHeader({ alg: ALG, enc: ENC })
      .encrypt(this.theirs);
  }

  /** Errors: VALIDATION encryption.corrupt. */
  async read(jwe: string): Promise<unknown> {
    try {
      const { plaintext } = await compactDecrypt(jwe, this.ours, {
        keyManagementAlgorithms: [ALG],
        contentEncryptionAlgorithms: [ENC],
      });
      return JSON.parse(new TextDecoder().decode(plaintext));
    } catch {
      throw new DomainError(
        "VALIDATION",
        "encryption.corrupt",
        "This JWE does not open: encrypt JSON to the key that encryption_key told",
      );
    }
  }
}

const unsupported = () =>
  new DomainError(
    "VALIDATION",
    "encryption.unsupported",
    `auth.encryption is {alg: "${ALG}", enc: "${ENC}", jwk: a public key on P-256, P-384, P-521 or X25519}`,
  );
