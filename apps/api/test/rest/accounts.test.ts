import { beginSecondFactor, confirmSecondFactor } from "@mizan/core/identity";
import { addStaff, mailedLink, signedIn } from "@mizan/core/testing";
import { decodeJwt } from "jose";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const password = "a word of their own";
const other = "another word of theirs";
let people = 0;
const newEmail = () => `person-${people++}@example.test`;

interface Body {
  token: string;
  code: string;
  reason: string;
  message: string;
  errors: { path: string }[];
  details: { challenge: string };
}
const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  api.call<Body>({
    method: "POST",
    url,
    key: null,
    headers: { company: api.shop.companyId, ...headers },
    body,
  });
const register = (email: string) => post("/api/customer/register", { name: "Huda", email, password });
const linkTo = (email: string) => mailedLink(api.shop, api.services, email);
const addMember = async (role: string) => {
  const email = newEmail();
  await addStaff(api.services.database, api.shop.companyId, { email, password, role });
  return email;
};

describe("the documented log-ins", () => {
  it.each([
    ["/api/admin/login", "admin", "admin"],
    ["/api/mobile-delivery/login", "courier", "delivery"],
  ])("%s lets in staff, with the documented claims", async (url, role, shown) => {
    const email = await addMember(role);
    const { status, body, headers } = await post(url, { email, password });
    expect(status).toBe(200);
    expect(body).toMatchObject({ email, name: "Noura", role: shown, expiresIn: 7 * 24 * 3600 });
    expect(headers["cache-control"]).toContain("no-store");
    const claims = decodeJwt(body.token);
    expect(claims).toMatchObject({ _id: claims.sub, email, name: "Noura", role });
    const wrong = await post(url, { email, password: other });
    expect([wrong.status, wrong.body.reason]).toEqual([401, "login.failed"]);
  });

  it("/api/mobile-delivery/login lets in couriers alone", async () => {
    const answer = await post("/api/mobile-delivery/login", { email: await addMember("manager"), password });
    expect([answer.status, answer.body.reason]).toEqual([401, "login.failed"]);
  });

  it("/api/login lets in staff, couriers and customers by their username", async () => {
    const customer = newEmail();
    await register(customer);
    for (const [username, role] of [
      [await addMember("manager"), "manager"],
      [await addMember("courier"), "delivery"],
      [customer, "customer"],
    ])
      expect((await post("/api/login", { username, password })).body).toMatchObject({
        email: username,
        role,
      });
    const unknown = await post("/api/login", { username: "nobody", password });
    expect([unknown.status, unknown.body.reason]).toEqual([401, "login.failed"]);
  });

  it("/api/login is slowed down after five wrong words, also at the other doors", async () => {
    const username = await addMember("admin");
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await post("/api/login", { username, password: other })).status).toBe(401);
    const throttled = await post("/api/admin/login", { email: username, password });
    expect([throttled.status, throttled.body.reason]).toEqual([429, "login.throttled"]);
    expect(throttled.headers["retry-after"]).toBeDefined();
  });

  it("ask those who have a second factor for it, and finish at a door of its own", async () => {
    const { services, shop } = api;
    const email = newEmail();
    const id = await addStaff(services.database, shop.companyId, { email, password, role: "admin" });
    const { actor } = await signedIn(services.database, shop.companyId, "staff", id);
    const { seed } = await beginSecondFactor(shop.as(actor));
    const totp = new TOTP({ secret: seed });
    const { recoveryCodes } = await confirmSecondFactor(shop.as(actor), { code: totp.generate() });
    const first = await post("/api/admin/login", { email, password });
    expect(first.status).toBe(401);
    expect(first.body).toMatchObject({ reason: "second_factor.required", details: { expiresIn: 300 } });
    expect(first.body).not.toHaveProperty("token");
    expect(first.headers["cache-control"]).toContain("no-store");
    const { challenge } = first.body.details;
    const bare = await api.call({
      url: "/api/admin",
      key: null,
      headers: { authorization: `Bearer ${challenge}` },
    });
    expect(bare.status).toBe(401);
    const finish = (code: string) => post("/api/admin/login/second-factor", { challenge, code });
    const used = await finish(totp.generate());
    expect([used.status, used.body.reason]).toEqual([401, "second_factor.wrong"]);
    const { status, body } = await finish(recoveryCodes[0] ?? "");
    expect(status).toBe(200);
    expect(body).toMatchObject({ email, role: "admin", expiresIn: 7 * 24 * 3600 });
  });

  it("keep no answer with a token, whatever key a repeat is named by", async () => {
    const email = await addMember("admin");
    const repeat = () => post("/api/admin/login", { email, password }, { "idempotency-key": "login-1" });
    const [first, second] = [await repeat(), await repeat()];
    expect(second.status).toBe(200);
    expect(second.body.token).not.toBe(first.body.token);
  });
});

describe("forgotten passwords", () => {
  it.each([
    ["customer", "password"],
    ["admin", "newPassword"],
  ])("of a %s are replaced by the link of a mail, once", async (family, field) => {
    const email = family === "admin" ? await addMember("admin") : newEmail();
    if (family === "customer") await register(email);
    const asked = await post(`/api/${family}/forget-password`, { email });
    expect(asked.status).toBe(200);
    const token = await linkTo(email);
    const chosen = await post(`/api/${family}/reset-password`, { token, [field]: other });
    expect(chosen.status).toBe(200);
    expect((await post(`/api/${family}/login`, { email, password })).status).toBe(401);
    expect((await post(`/api/${family}/login`, { email, password: other })).status).toBe(200);
    const again = await post(`/api/${family}/reset-password`, { token, [field]: password });
    expect([again.status, again.body.code, again.body.reason]).toEqual([
      401,
      "TOKEN_REVOKED",
      "link.revoked",
    ]);
  });

  it("are asked for in the same words whether or not there is an account", async () => {
    const email = await addMember("admin");
    const [known, unknown] = [
      await post("/api/admin/forget-password", { email }),
      await post("/api/admin/forget-password", { email: newEmail() }),
    ];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  });

  it("refuse what is no address, a short word and one that many have", async () => {
    expect((await post("/api/customer/forget-password", { email: "huda" })).status).toBe(400);
    const email = newEmail();
    await register(email);
    const token = await linkTo(email);
    for (const field of ["password", "newPassword"]) {
      const short = await post("/api/customer/reset-password", { token, [field]: "short" });
      expect([short.status, short.body.errors]).toEqual([400, [expect.objectContaining({ path: field })]]);
    }
    const misspelt = await post("/api/customer/email-verification", { email: "huda" });
    expect([misspelt.status, misspelt.body.errors]).toEqual([
      400,
      [expect.objectContaining({ path: "email" })],
    ]);
    const corrupt = await post("/api/customer/reset-password", { token: "abc", password: other });
    expect([corrupt.status, corrupt.body.code]).toEqual([401, "TOKEN_CORRUPT"]);
    await post("/api/customer/forget-password", { email });
    const common = await post("/api/customer/reset-password", {
      token: await linkTo(email),
      password: "password1",
    });
    expect([common.status, common.body.reason]).toEqual([422, "password.common"]);
  });
});

describe("/api/customer/email-verification", () => {
  it("proves the address with a mailed token, and mails another one", async () => {
    const email = newEmail();
    await register(email);
    const first = await linkTo(email);
    expect((await post("/api/customer/email-verification", { email })).status).toBe(200);
    const second = await linkTo(email);
    expect(second).not.toBe(first);
    const proven = await post("/api/customer/email-verification", { token: second });
    expect([proven.status, proven.body.message]).toEqual([200, `${email} is verified`]);
    const { body } = await post("/api/customer/login", { email, password });
    const profile = await api.call({
      url: "/api/customer/profile",
      key: null,
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect(profile.body.isVerified).toBe(true);
  });

  it("takes no token of another purpose, and the log-in's none of a mail", async () => {
    const email = newEmail();
    await register(email);
    const verification = await linkTo(email);
    const { body } = await post("/api/customer/login", { email, password });
    const wrong = await post("/api/customer/email-verification", { token: body.token });
    expect([wrong.status, wrong.body.code]).toEqual([401, "TOKEN_UNKNOWN_KEY"]);
    const asAccess = await api.call<Body>({
      url: "/api/customer/profile",
      key: null,
      headers: { authorization: `Bearer ${verification}` },
    });
    expect([asAccess.status, asAccess.body.code]).toEqual([401, "TOKEN_UNKNOWN_KEY"]);
  });
});
