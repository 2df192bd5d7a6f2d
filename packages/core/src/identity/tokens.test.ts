import { createHmac, createPrivateKey, createPublicKey } from "node:crypto";
import { DomainError } from "@mizan/contracts/errors";
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newSigningKey } from "../../test/signing-keys";
import { Tokens } from "./tokens";

const signingKey = newSigningKey();
const issuer = "https://api.example.test";
const tokens = new Tokens({ signingKey, issuer });
const subject = {
  id: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d",
  name: "نورة",
  email: "noura@example.test",
  role: "manager",
  company: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5e",
  sv: 3,
};

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: unknown) => (error instanceof DomainError ? error.reason : error),
  );

afterEach(() => {
  vi.useRealTimers();
});

describe("an access token", () => {
  it("carries the documented claims and holds for seven days", async () => {
    const token = await tokens.issueAccess(subject);
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      _id: subject.id,
      sub: subject.id,
      name: subject.name,
      email: subject.email,
      role: "manager",
      company: subject.company,
      sv: 3,
      iss: issuer,
      jti: expect.any(String),
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(7 * 24 * 3600);
    expect(await tokens.verify(token)).toMatchObject({ sub: subject.id, role: "manager" });
  });

  it("can be checked by others with the published keys", async () => {
    const token = await tokens.issueAccess(subject);
    const { keys } = tokens.jwks();
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "RS256", kid: keys[0]?.kid });
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }));
    expect(payload.sub).toBe(subject.id);
  });

  const exchanged = (exchangedOn: string | null) =>
    new Tokens({ signingKey: newSigningKey(), retiredKeys: [{ pem: signingKey, exchangedOn }], issuer });

  it("still holds after its key was retired, and not once the key is gone", async () => {
    const token = await tokens.issueAccess(subject);
    const rotated = exchanged(new Date().toISOString().slice(0, 10));
    expect(await reasonOf(rotated.verify(token))).toBe("accepted");
    expect(rotated.jwks().keys).toHaveLength(2);
    const forgetful = new Tokens({ signingKey: newSigningKey(), issuer });
    expect(await reasonOf(forgetful.verify(token))).toBe("token.unknown_key");
  });

  it("holds no longer than one that was given before its key was exchanged, whoever has the key", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-28T12:00:00Z") });
    const rotated = exchanged("2026-11-21");
    expect(await reasonOf(rotated.verify(await tokens.issueAccess(subject)))).toBe("accepted");
    vi.setSystemTime(new Date("2026-11-30T00:00:00Z"));
    const made = await tokens.issueAccess(subject);
    expect(await reasonOf(tokens.verify(made))).toBe("accepted");
    expect(await reasonOf(rotated.verify(made))).toBe("token.unknown_key");
    expect(rotated.jwks().keys).toHaveLength(1);
  });

  it("does not hold when its key was retired without a day, which still proves checkpoints of the audit", async () => {
    const checkpoint = { company: subject.company, place: 7, link: "a link" };
    const signed = await tokens.signCheckpoint(checkpoint);
    const leaked = exchanged(null);
    expect(await reasonOf(leaked.verify(await tokens.issueAccess(subject)))).toBe("token.unknown_key");
    expect(leaked.jwks().keys).toHaveLength(1);
    expect(await leaked.readCheckpoint(signed)).toEqual(checkpoint);
    expect(await exchanged("2020-01-01").readCheckpoint(signed)).toEqual(checkpoint);
  });

  it("holds of the key that signs, though that is still named among the retired ones", async () => {
    const both = new Tokens({ signingKey, retiredKeys: [{ pem: signingKey, exchangedOn: null }], issuer });
    expect(await reasonOf(both.verify(await both.issueAccess(subject)))).toBe("accepted");
  });

  it("expires", async () => {
    const token = await tokens.issueAccess(subject);
    vi.useFakeTimers({ now: Date.now() + (7 * 24 * 3600 + 10) * 1000 });
    expect(await reasonOf(tokens.verify(token))).toBe("token.expired");
  });

  it("is not taken for a socket token, nor the other way round", async () => {
    const socket = await tokens.issueSocket(subject);
    expect(await reasonOf(tokens.verify(socket))).toBe("token.corrupt");
    expect(await reasonOf(tokens.verify(socket, ["access", "socket"]))).toBe("accepted");
    expect(await reasonOf(tokens.verify(await tokens.issueAccess(subject), ["socket"]))).toBe(
      "token.corrupt",
    );
  });
});

describe("a forged token is refused", () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const kid = tokens.jwks().keys[0]?.kid ?? "";
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    _id: subject.id,
    sub: subject.id,
    name: "",
    email: "",
    role: "super_admin",
    company: subject.company,
    sv: 1,
    iss: issuer,
    aud: "mizan:access",
    iat: now,
    exp: now + 3600,
    jti: "1",
  };

  it("when it is not signed", async () => {
    const token = `${encode({ alg: "none", kid })}.${encode(claims)}.`;
    expect(await reasonOf(tokens.verify(token))).toBe("token.corrupt");
  });

  it("when the public key was used as a shared secret", async () => {
    const publicPem = createPublicKey(signingKey).export({ type: "spki", format: "pem" });
    const signed = `${encode({ alg: "HS256", kid })}.${encode(claims)}`;
    const signature = createHmac("sha256", publicPem).update(signed).digest("base64url");
    expect(await reasonOf(tokens.verify(`${signed}.${signature}`))).toBe("token.corrupt");
  });

  it("when another key signed it under our key's name", async () => {
    const token = await new Tokens({ signingKey: newSigningKey(), issuer }).issueAccess(subject);
    const [, payload, signature] = token.split(".");
    const renamed = `${encode({ alg: "RS256", kid })}.${payload}.${signature}`;
    expect(await reasonOf(tokens.verify(renamed))).toBe("token.corrupt");
  });

  it("when it was issued for somebody else's door", async () => {
    const token = await new Tokens({ signingKey, issuer: "https://other.example.test" }).issueAccess(subject);
    expect(await reasonOf(tokens.verify(token))).toBe("token.corrupt");
  });

  it("when it is not valid yet, or says nothing of its end", async () => {
    const sign = (payload: Record<string, unknown>) =>
      new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid }).sign(createPrivateKey(signingKey));
    expect(await reasonOf(tokens.verify(await sign(claims)))).toBe("accepted");
    expect(await reasonOf(tokens.verify(await sign({ ...claims, nbf: now + 600 })))).toBe("token.corrupt");
    const { exp: _, ...endless } = claims;
    expect(await reasonOf(tokens.verify(await sign(endless)))).toBe("token.corrupt");
  });

  it.each(["", "x", "a.b.c", "mz_live_0011"])("when it is no token: %j", async (text) => {
    expect(await reasonOf(tokens.verify(text))).toBe("token.corrupt");
  });
});
