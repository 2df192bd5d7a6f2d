import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { tokenRefusal } from "@mizan/contracts/errors";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

const ALGORITHM = "RS256";
const CLOCK_TOLERANCE_SECONDS = 5;

/** A public key as others read it. Source: RFC 7517. */
export interface PublicJwk {
  kty: "RSA";
  n: string;
  e: string;
  kid: string;
  alg: typeof ALGORITHM;
  use: "sig";
}

/**
 * RSA private keys as PEM: the one that signs, and older ones (private or public) whose signatures still hold, so that a
 * key can be changed without ending what it signed. `issuer` is our own address, `what` the word for what is signed.
 */
export interface KeySetOptions {
  signingKey: string;
  retiredKeys?: string[];
  issuer: string;
  what?: "token" | "link";
}

/** What goes around the claims of a token. Shape: `expires` an instant, or a span from now such as `60s`. */
export interface TokenEnvelope {
  audience: string;
  id: string;
  expires: Date | string;
}

/** The keys of one purpose: RS256 and nothing else, so that a public key can never pass for a shared secret. */
export class KeySet {
  /** The public keys, for whoever checks what was signed. */
  readonly published: PublicJwk[] = [];
  /** What is signed with. */
  readonly signing: { key: KeyObject; header: { alg: typeof ALGORITHM; kid: string } };
  private readonly verifying = new Map<string, KeyObject>();

  constructor(private readonly options: KeySetOptions) {
    const key = createPrivateKey(options.signingKey);
    this.signing = { key, header: { alg: ALGORITHM, kid: this.publish(createPublicKey(key)) } };
    for (const pem of options.retiredKeys ?? []) this.publish(createPublicKey(pem));
  }

  sign(claims: JWTPayload, { audience, id, expires }: TokenEnvelope): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ ...this.signing.header, typ: "JWT" })
      .setIssuer(this.options.issuer)
      .setAudience(audience)
      .setJti(id)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.signing.key);
  }

  /**
   * What a token says, once its signature, issuer, audience and times hold and it fits the schema.
   *
   * Errors  TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_CORRUPT.
   */
  async verify<Claims extends z.ZodType>(
    token: string,
    audience: string[],
    claims: Claims,
  ): Promise<z.infer<Claims>> {
    try {
      const { payload } = await jwtVerify(token, this.keyOf, {
        algorithms: [ALGORITHM],
        issuer: this.options.issuer,
        audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ["exp", "iat", "jti"],
      });
      return claims.parse(payload);
    } catch (error) {
      const { what = "token" } = this.options;
      if (error instanceof errors.JWTExpired)
        throw tokenRefusal("TOKEN_EXPIRED", `The ${what} has expired`, what);
      if (error instanceof errors.JWKSNoMatchingKey)
        throw tokenRefusal("TOKEN_UNKNOWN_KEY", `The ${what} is signed with a key that is not ours`, what);
      throw tokenRefusal("TOKEN_CORRUPT", `The ${what} is not valid`, what);
    }
  }

  /** The key that a header names; for those who check a signature themselves. */
  readonly keyOf = ({ kid }: { kid?: string | undefined }): KeyObject => {
    const key = kid === undefined ? undefined : this.verifying.get(kid);
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  };

  private publish(key: KeyObject): string {
    const { n, e } = z.object({ n: z.string(), e: z.string() }).parse(key.export({ format: "jwk" }));
    // The key's thumbprint: RFC 7638 fixes the members and their order.
    const kid = createHash("sha256")
      .update(JSON.stringify({ e, kty: "RSA", n }))
      .digest("base64url");
    this.verifying.set(kid, key);
    this.published.push({ kty: "RSA", n, e, kid, alg: ALGORITHM, use: "sig" });
    return kid;
  }
}
