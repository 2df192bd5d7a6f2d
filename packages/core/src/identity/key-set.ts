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

/** For so long a day lasts somewhere on earth. Units: milliseconds. */
const DAY_MS = 48 * 60 * 60 * 1000;

/**
 * A key, private or public, that signs no more, or not yet. Its tokens hold from the day on which it was exchanged for as
 * long as a token lives; without a day they do not hold at all, since whoever got hold of a key dates its tokens as they
 * like. What has no end, such as a checkpoint of the audit, it still proves.
 *
 * Shape  `exchangedOn` YYYY-MM-DD.
 */
export interface RetiredKey {
  pem: string;
  exchangedOn: string | null;
}

/** RSA keys as PEM: the one that signs, and others that did or will. `issuer` is our own address. */
export interface SigningKeys {
  signingKey: string;
  retiredKeys?: RetiredKey[];
  issuer: string;
}

/** Shape: `what` the word for what is signed. Units: `longestSeconds` that a token lives. */
export interface KeySetOptions extends SigningKeys {
  what: "token" | "link";
  longestSeconds: number;
}

/** A key that checks, and until when tokens hold that it signed. Units: `holdsUntil` milliseconds since 1970. */
interface VerifyingKey {
  key: KeyObject;
  jwk: PublicJwk;
  holdsUntil: number;
}

/** What goes around the claims of a token. Shape: `expires` an instant, or a span from now such as `60s`. */
export interface TokenEnvelope {
  audience: string;
  id: string;
  expires: Date | string;
}

/** The keys of one purpose: RS256 and nothing else, so that a public key can never pass for a shared secret. */
export class KeySet {
  /** What is signed with. */
  readonly signing: { key: KeyObject; header: { alg: typeof ALGORITHM; kid: string } };
  private readonly verifying = new Map<string, VerifyingKey>();

  constructor(private readonly options: KeySetOptions) {
    const key = createPrivateKey(options.signingKey);
    const kid = this.learn(createPublicKey(key), Number.POSITIVE_INFINITY);
    this.signing = { key, header: { alg: ALGORITHM, kid } };
    for (const { pem, exchangedOn } of options.retiredKeys ?? [])
      this.learn(createPublicKey(pem), exchangedOn === null ? 0 : this.endOf(exchangedOn));
  }

  /** The public keys whose tokens hold, for whoever checks them. */
  get published(): PublicJwk[] {
    return [...this.verifying.values()].filter(holdsNow).map(({ jwk }) => jwk);
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
      const { payload } = await jwtVerify(token, this.tokenKeyOf, {
        algorithms: [ALGORITHM],
        issuer: this.options.issuer,
        audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ["exp", "iat", "jti"],
      });
      return claims.parse(payload);
    } catch (error) {
      const { what } = this.options;
      if (error instanceof errors.JWTExpired)
        throw tokenRefusal("TOKEN_EXPIRED", `The ${what} has expired`, what);
      if (error instanceof errors.JWKSNoMatchingKey)
        throw tokenRefusal("TOKEN_UNKNOWN_KEY", `The ${what} is signed with a key that is not ours`, what);
      throw tokenRefusal("TOKEN_CORRUPT", `The ${what} is not valid`, what);
    }
  }

  /** The key that a header names, whenever it signed; for those who check a signature that has no end. */
  readonly keyOf = (header: { kid?: string | undefined }): KeyObject => this.named(header).key;

  private readonly tokenKeyOf = (header: { kid?: string | undefined }): KeyObject => {
    const named = this.named(header);
    if (!holdsNow(named)) throw new errors.JWKSNoMatchingKey();
    return named.key;
  };

  private named({ kid }: { kid?: string | undefined }): VerifyingKey {
    const named = kid === undefined ? undefined : this.verifying.get(kid);
    if (!named) throw new errors.JWKSNoMatchingKey();
    return named;
  }

  private endOf(exchangedOn: string): number {
    return Date.parse(exchangedOn) + DAY_MS + this.options.longestSeconds * 1000;
  }

  /** A key that is named twice counts as it was named first: the one that signs is never a retired one. */
  private learn(key: KeyObject, holdsUntil: number): string {
    const { n, e } = z.object({ n: z.string(), e: z.string() }).parse(key.export({ format: "jwk" }));
    // The key's thumbprint: RFC 7638 fixes the members and their order.
    const kid = createHash("sha256")
      .update(JSON.stringify({ e, kty: "RSA", n }))
      .digest("base64url");
    if (!this.verifying.has(kid))
      this.verifying.set(kid, {
        key,
        jwk: { kty: "RSA", n, e, kid, alg: ALGORITHM, use: "sig" },
        holdsUntil,
      });
    return kid;
  }
}

const holdsNow = ({ holdsUntil }: VerifyingKey): boolean => Date.now() < holdsUntil;
