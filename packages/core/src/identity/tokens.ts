import { randomUUID } from "node:crypto";
import { RoleSlug } from "@mizan/contracts/permissions";
import { CompactSign, compactVerify } from "jose";
import { z } from "zod";
import type { CheckpointClaims, CheckpointSigner } from "../audit";
import { KeySet, type PublicJwk, type SigningKeys } from "./key-set";

/** Units: seconds. */
export const ACCESS_TOKEN_SECONDS = 7 * 24 * 60 * 60;
/** Of a web app, which renews it without being asked: what was copied from one is of no use for long. */
export const ATTENDED_TOKEN_SECONDS = 15 * 60;
export const SOCKET_TOKEN_SECONDS = 60;
export const CHALLENGE_SECONDS = 5 * 60;
/** Keeps the signature of a checkpoint apart from a token's: neither is ever taken for the other. */
const CHECKPOINT_TYPE = "mizan-audit-checkpoint";
const CheckpointPayload = z.object({ company: z.uuid(), place: z.int(), link: z.string() });

/** What a token is for; one is never taken for the other. */
export type TokenUse = "access" | "socket" | "refresh" | "challenge";

/**
 * What a token says. `sid` is the session that it belongs to and `sv` the session version of the account when it was
 * issued; `order` is the one order that the holder of its link may follow; `gen` counts the renewals of the session;
 * `home` is the own company of an operator of the platform who is in another, and `sid` then names the visit.
 * `as` is the role that the holder looks at the shop as.
 *
 * Source  seeds/003 "JWT Token Structure" (`_id, name, email, role`); RFC 7519.
 */
const TokenClaims = z.object({
  _id: z.string(),
  sub: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  company: z.uuid(),
  sv: z.int(),
  sid: z.uuid().optional(),
  order: z.uuid().optional(),
  gen: z.int().optional(),
  home: z.uuid().optional(),
  as: RoleSlug.optional(),
});
export type TokenClaims = z.infer<typeof TokenClaims>;

/** Whom a token is for. */
export type TokenSubject = Omit<TokenClaims, "_id" | "sub"> & { id: string };

/** Makes and checks the tokens that let somebody in. */
export class Tokens implements CheckpointSigner {
  private readonly keys: KeySet;

  constructor(keys: SigningKeys) {
    this.keys = new KeySet({ ...keys, what: "token", longestSeconds: ACCESS_TOKEN_SECONDS });
  }

  issueAccess(subject: TokenSubject, seconds = ACCESS_TOKEN_SECONDS): Promise<string> {
    return this.issue(subject, "access", seconds);
  }

  /** What an access token is exchanged with for the next one. Shape: `generation` the session's, as it is now. */
  issueRefresh(subject: TokenSubject, generation: number, seconds = ACCESS_TOKEN_SECONDS): Promise<string> {
    return this.issue({ ...subject, gen: generation }, "refresh", seconds);
  }

  /** What the first step of a log-in answers, for the second one. It lets nobody in. */
  issueChallenge(subject: TokenSubject): Promise<string> {
    return this.issue(subject, "challenge", CHALLENGE_SECONDS);
  }

  issueSocket(subject: TokenSubject): Promise<string> {
    return this.issue(subject, "socket", SOCKET_TOKEN_SECONDS);
  }

  /**
   * What a token says, once its signature, issuer, use and times hold.
   *
   * Errors  TOKEN_EXPIRED, TOKEN_UNKNOWN_KEY, TOKEN_CORRUPT.
   */
  verify(token: string, uses: readonly TokenUse[] = ["access"]): Promise<TokenClaims> {
    return this.keys.verify(token, uses.map(audienceOf), TokenClaims);
  }

  /** A checkpoint of the audit as a compact JWS; it has no end. Source: RFC 7515. */
  signCheckpoint(claims: CheckpointClaims): Promise<string> {
    const { key, header } = this.keys.signing;
    return new CompactSign(new TextEncoder().encode(JSON.stringify(CheckpointPayload.parse(claims))))
      .setProtectedHeader({ ...header, typ: CHECKPOINT_TYPE })
      .sign(key);
  }

  async readCheckpoint(signature: string): Promise<CheckpointClaims | null> {
    try {
      const { payload, protectedHeader } = await compactVerify(signature, this.keys.keyOf, {
        algorithms: [this.keys.signing.header.alg],
      });
      if (protectedHeader.typ !== CHECKPOINT_TYPE) return null;
      return CheckpointPayload.parse(JSON.parse(new TextDecoder().decode(payload)));
    } catch {
      return null;
    }
  }

  /** The public keys whose tokens hold, for whoever checks them. Source: RFC 7517 §5. */
  jwks(): { keys: PublicJwk[] } {
    return { keys: this.keys.published };
  }

  private issue({ id, ...subject }: TokenSubject, use: TokenUse, seconds: number): Promise<string> {
    return this.keys.sign(
      { _id: id, sub: id, ...subject },
      { audience: audienceOf(use), id: randomUUID(), expires: `${seconds}s` },
    );
  }
}

const audienceOf = (use: TokenUse) => `mizan:${use}`;
