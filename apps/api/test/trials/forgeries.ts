import { createHmac, createPrivateKey, createPublicKey, type KeyObject, randomUUID, sign } from "node:crypto";
import { newSigningKey } from "@mizan/core/testing";
import { decodeJwt, decodeProtectedHeader } from "jose";
import type { Services } from "../../src/services";

/** What a forger starts from: a good token of somebody, and the other tokens that they were given. */
export interface Material {
  services: Services;
  /** An access token that holds. */
  good: string;
  /** Tokens of ours for other ends: a socket's, a refresh, a mailed link's. */
  others: Record<string, string>;
  /** Another company, with a member of its staff and a session of theirs. */
  elsewhere: { companyId: string; staffId: string; sessionId: string };
}

type Claims = Record<string, unknown>;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = () => Math.floor(Date.now() / 1000);
const strangerKey = createPrivateKey(newSigningKey());

/** Every token that must open nothing, by what is wrong with it; under `control` one that is right. */
export function forgeries({ services, good, others, elsewhere }: Material): Record<string, string> {
  const key = createPrivateKey(services.env.JWT_SECRET);
  const publicKey = createPublicKey(key);
  const header = decodeProtectedHeader(good);
  const claims: Claims = decodeJwt(good);
  const [head = "", body = "", signature = ""] = good.split(".");

  const rsa = (changes: Claims, { with: by = key, head: other = header as object, hash = "sha256" } = {}) => {
    const content = `${encode(other)}.${encode({ ...claims, ...changes })}`;
    return `${content}.${sign(hash, Buffer.from(content), by).toString("base64url")}`;
  };
  const without = (name: string) => rsa({ [name]: undefined });
  const hmac = (secret: string | Buffer) => {
    const content = `${encode({ ...header, alg: "HS256" })}.${body}`;
    return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
  };
  const strangerJwk = createPublicKey(strangerKey).export({ format: "jwk" });
  return {
    control: rsa({}),
    "alg none": `${encode({ ...header, alg: "none" })}.${body}.`,
    "alg None, with the signature": `${encode({ ...header, alg: "None" })}.${body}.${signature}`,
    "HS256 with the public key as PEM": hmac(pemOf(publicKey)),
    "HS256 with the public key as DER": hmac(publicKey.export({ type: "spki", format: "der" })),
    "RS512 by our own key": rsa({}, { head: { ...header, alg: "RS512" }, hash: "sha512" }),
    "a key of nobody": rsa({}, { with: strangerKey, head: { ...header, kid: "nobody" } }),
    "no key named": rsa({}, { head: { ...header, kid: undefined } }),
    "another's key under our key's name": rsa({}, { with: strangerKey }),
    "another's key that comes with the token": rsa(
      {},
      {
        with: strangerKey,
        head: { ...header, jwk: strangerJwk },
      },
    ),
    "another's key at an address in the token": rsa(
      {},
      {
        with: strangerKey,
        head: { ...header, jku: "https://keys.example.test/jwks.json" },
      },
    ),
    "another issuer": rsa({ iss: "https://elsewhere.example.test" }),
    "no issuer": without("iss"),
    "another end": rsa({ aud: "mizan:audit" }),
    "no end named": without("aud"),
    expired: rsa({ exp: now() - 60 }),
    "no expiry": without("exp"),
    "not valid yet": rsa({ nbf: now() + 600 }),
    "no id": without("jti"),
    "another company": rsa({ company: elsewhere.companyId }),
    "somebody else of another company, in our session": rsa({
      company: elsewhere.companyId,
      sub: elsewhere.staffId,
    }),
    "another's session": rsa({ sid: elsewhere.sessionId }),
    "no session": without("sid"),
    "a session of nobody": rsa({ sid: randomUUID() }),
    "an ended session version": rsa({ sv: Number(claims.sv) - 1 }),
    "a session version to come": rsa({ sv: Number(claims.sv) + 1 }),
    "taken for a customer": rsa({ role: "customer" }),
    "another's claims under our signature": `${head}.${encode({ ...claims, role: "super_admin", name: "x" })}.${signature}`,
    "a signature cut short": good.slice(0, -6),
    "no signature": `${head}.${body}.`,
    "a signature of other bytes": `${head}.${body}.${encode("x".repeat(280))}`,
    "a header that is no JSON": `${Buffer.from("{").toString("base64url")}.${body}.${signature}`,
    "two tokens in one": `${good}.${good}`,
    ...others,
  };
}

const pemOf = (key: KeyObject) => key.export({ type: "spki", format: "pem" }).toString();
