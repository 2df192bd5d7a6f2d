import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomUUID } from "node:crypto";
import { unauthorized } from "@mizan/contracts/errors";
import { CompactSign, compactVerify, errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { CheckpointClaims, CheckpointSigner } from "../audit";

const ALGORITHM = "RS256";
/** Units: seconds. */
export const ACCESS_TOKEN_SECONDS = 7 * 24 * 60 * 60;
export const SOCKET_TOKEN_SECONDS = 60;
const CLOCK_TOLERANCE_SECONDS = 5;
/** Keeps the signature of a checkpoint apart from a token's: neither is ever taken for the other. */
const CHECKPOINT_TYPE = "mizan-audit-checkpoint";

const CheckpointPayload = z.object({ company: z.uuid(), place: z.int(), link: z.string() });

/** What a token is for; one is never taken for the other. */
export type TokenUse = "access" | "socket";

/**
 * What a token says. `sid` is the session that it belongs to and `sv` the session version of the account when it was
 * issued; `order` is the one order that the holder of its link may follow.
 *
 * Source  seeds/003 "JWT Token Structure" (`_id, name, email, role`); RFC 7519.
 */
export const TokenClaims = z.object({
  _id: z.string(),
  sub: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  company: z.uuid(),
  sv: z.int(),
  sid: z.uuid().optional(),
  order: z.uuid().optional(),
});
export type TokenClaims = z.infer<typeof TokenClaims>;

/** Whom a token is for. */
export type TokenSubject = Omit<TokenClaims, "_id" | "sub"> & { id: string };

/** A public key as others read it. Source: RFC 7517. */
export interface PublicJwk {
  kty: "RSA";
  n: string;
  e: string;
  kid: string;
  alg: typeof ALGORITHM;
  use: "sig";
}

/** Makes and checks tokens: RS256 and nothing else, so that a public key can never pass for a shared secret. */
export class Tokens implements CheckpointSigner {
  private readonly signing: { key: KeyObject; kid: string };
  private readonly verifying = new Map<string, KeyObject>();
  private readonly published: PublicJwk[] = [];

  /**
   * Shape  `signingKey` an RSA private key as PEM; `retiredKeys` older keys (private or public PEM) whose tokens still
   *        hold, so that a key can be changed without ending sessions; `issuer` our own address.
   */
  constructor(private readonly options: { signingKey: string; retiredKeys?: string[]; issuer: string }) {
    const key = createPrivateKey(options.signingKey);
    this.signing = { key, kid: this.publish(createPublicKey(key)) };
    for (const pem of options.retiredKeys ?? []) this.publish(createPublicKey(pem));
  }

  issueAccess(subject: TokenSubject): Promise<string> {
    return this.issue(subject, "access", ACCESS_TOKEN_SECONDS);
  }

  issueSocket(subject: TokenSubject): Promise<string> {
    return this.issue(subject, "socket", SOCKET_TOKEN_SECONDS);
  }

  /**
   * What a token says, once its signature, issuer, use and times hold.
   *
   * Errors  UNAUTHORIZED token.expired, token.unknown_key, token.corrupt.
   */
  async verify(token: string, uses: readonly TokenUse[] = ["access"]): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, (header) => this.keyOf(header), {
        algorithms: [ALGORITHM],
        issuer: this.options.issuer,
        audience: uses.map(audienceOf),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ["exp", "iat", "jti"],
      });
      return TokenClaims.parse(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthorized("token.expired", "The token has expired");
      if (error instanceof errors.JWKSNoMatchingKey)
        throw unauthorized("token.unknown_key", "The token is signed with a key that is not ours");
      throw unauthorized("token.corrupt", "The token is not valid");
    }
  }

  /** A checkpoint of the audit as a compact JWS; it has no end. Source: RFC 7515. */
  signCheckpoint(claims: CheckpointClaims): Promise<string> {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(CheckpointPayload.parse(claims))))
      .setProtectedHeader({ alg: ALGORITHM, typ: CHECKPOINT_TYPE, kid: this.signing.kid })
      .sign(this.signing.key);
  }

  async readCheckpoint(signature: string): Promise<CheckpointClaims | null> {
    try {
      const { payload, protectedHeader } = await compactVerify(signature, (header) => this.keyOf(header), {
        algorithms: [ALGORITHM],
      });
      if (protectedHeader.typ !== CHECKPOINT_TYPE) return null;
      return CheckpointPayload.parse(JSON.parse(new TextDecoder().decode(payload)));
    } catch {
      return null;
    }
  }

  /** The public keys, for whoever checks our tokens. Source: RFC 7517 §5. */
  jwks(): { keys: PublicJwk[] } {
    return { keys: this.published };
  }

  private issue({ id, ...subject }: TokenSubject, use: TokenUse, seconds: number): Promise<string> {
    const claims: TokenClaims & JWTPayload = { _id: id, sub: id, ...subject };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid: this.signing.kid })
      .setIssuer(this.options.issuer)
      .setAudience(audienceOf(use))
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(this.signing.key);
  }

  private keyOf(header: { kid?: string }): KeyObject {
    const key = header.kid === undefined ? undefined : this.verifying.get(header.kid);
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  }

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

const audienceOf = (use: TokenUse) => `mizan:${use}`;
